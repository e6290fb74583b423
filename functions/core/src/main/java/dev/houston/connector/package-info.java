/** The port to what holds the WhatsApp sessions, and what comes through it. */
@NullMarked
package dev.houston.connector;

import org.jspecify.annotations.NullMarked;
