/** Reads {@code template.yaml} and says what of it exists on this machine. */
@NullMarked
package dev.houston.local.template;

import org.jspecify.annotations.NullMarked;
