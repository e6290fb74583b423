/** What happens to an account's balance: top-ups, what is set of it, and midnight (BA-1, BA-2). */
@NullMarked
package dev.houston.charging;

import org.jspecify.annotations.NullMarked;
