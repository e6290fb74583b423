/** The people who are told that a channel or the balance needs attention (CU). */
@NullMarked
package dev.houston.curator;

import org.jspecify.annotations.NullMarked;
