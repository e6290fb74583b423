/**
 * The simulated phone: WhatsApp, a number on it and the gateway that reports what happens there,
 * played by a person or a test.
 */
@NullMarked
package dev.houston.local.phone;

import org.jspecify.annotations.NullMarked;
