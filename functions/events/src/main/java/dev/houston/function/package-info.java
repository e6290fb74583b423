/** The functions: one class a trigger, a few lines each. */
@NullMarked
package dev.houston.function;

import org.jspecify.annotations.NullMarked;
