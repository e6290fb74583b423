/** Money: what an account has, what a day of a channel costs it, and what has been settled. */
@NullMarked
package dev.houston.balance;

import org.jspecify.annotations.NullMarked;
