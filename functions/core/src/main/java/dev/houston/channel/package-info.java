/** The WhatsApp numbers of an account, each served by one connector session. */
@NullMarked
package dev.houston.channel;

import org.jspecify.annotations.NullMarked;
