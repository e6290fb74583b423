/** The conversations: what was said in them, and the watch over what the client got and read. */
@NullMarked
package dev.houston.chat;

import org.jspecify.annotations.NullMarked;
