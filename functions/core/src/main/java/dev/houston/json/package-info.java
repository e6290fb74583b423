/** Reading JSON that others wrote: every complaint names the field. */
@NullMarked
package dev.houston.json;

import org.jspecify.annotations.NullMarked;
