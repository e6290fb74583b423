/** System messages: what they say, in every language. */
@NullMarked
package dev.houston.notice;

import org.jspecify.annotations.NullMarked;
