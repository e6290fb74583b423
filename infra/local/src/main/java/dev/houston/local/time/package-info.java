/** The one clock of this machine, and travelling forward with it. */
@NullMarked
package dev.houston.local.time;

import org.jspecify.annotations.NullMarked;
