/** What this machine itself answers over HTTP, under {@code /local/}. */
@NullMarked
package dev.houston.local.http;

import org.jspecify.annotations.NullMarked;
