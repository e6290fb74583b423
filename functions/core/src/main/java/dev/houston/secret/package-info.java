/** Secrets that are not ours, kept so that nobody reads them (NV-2). */
@NullMarked
package dev.houston.secret;

import org.jspecify.annotations.NullMarked;
