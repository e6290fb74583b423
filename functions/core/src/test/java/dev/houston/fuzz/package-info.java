/** The doors of the program, attacked with bytes of which nobody thought. */
@NullMarked
package dev.houston.fuzz;

import org.jspecify.annotations.NullMarked;
