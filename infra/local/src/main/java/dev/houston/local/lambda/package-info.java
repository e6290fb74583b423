/** Lambda on this machine: calls the functions as the template wires them. */
@NullMarked
package dev.houston.local.lambda;

import org.jspecify.annotations.NullMarked;
