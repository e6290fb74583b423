/** Time: items that need attention at a certain moment, and how they get it. */
@NullMarked
package dev.houston.wake;

import org.jspecify.annotations.NullMarked;
