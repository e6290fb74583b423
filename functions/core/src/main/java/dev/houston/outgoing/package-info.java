/** Messages to clients: accepted or refused, kept, handed over once and in order (OM). */
@NullMarked
package dev.houston.outgoing;

import org.jspecify.annotations.NullMarked;
