package dev.houston.local.phone;

import java.time.Instant;

/**
 * A call from a client, which nobody could answer.
 *
 * @param at when it began to ring
 */
record PhoneCall(String callId, boolean video, Instant at) {}
