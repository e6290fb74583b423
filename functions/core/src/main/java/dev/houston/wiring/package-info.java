/** What the features are given: the clock, the configuration, the adapters. */
@NullMarked
package dev.houston.wiring;

import org.jspecify.annotations.NullMarked;
