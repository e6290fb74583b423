/** State machines as tables that are written down whole. */
@NullMarked
package dev.houston.machine;

import org.jspecify.annotations.NullMarked;
