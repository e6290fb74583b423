/** The first account of this machine, and the secrets that are sealed on it. */
@NullMarked
package dev.houston.local.account;

import org.jspecify.annotations.NullMarked;
