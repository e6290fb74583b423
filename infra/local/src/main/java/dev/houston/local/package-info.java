/** Everything of the system on one machine, in one process, as {@code template.yaml} wires it. */
@NullMarked
package dev.houston.local;

import org.jspecify.annotations.NullMarked;
