package dev.houston.local.time;

import java.time.Instant;

/**
 * How a move of the clock went.
 *
 * @param now where the clock stands
 * @param invocations how many times functions were called on the way
 * @param failed how many of these calls failed, or reported a message as failed; each of them is
 *     repeated as the queue says
 */
public record Journey(Instant now, long invocations, long failed) {}
