/** What every request and answer has in common: the caller's key, reading, refusing, the id. */
@NullMarked
package dev.houston.api.http;

import org.jspecify.annotations.NullMarked;
