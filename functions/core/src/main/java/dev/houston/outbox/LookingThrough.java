package dev.houston.outbox;

import dev.houston.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the outboxes of one destination: what waits there is tried at once.
 *
 * @param replay whether what was kept is delivered too
 * @param from the page to go on with, or null for the first
 */
public record LookingThrough(
    AccountId account, String destination, boolean replay, @Nullable String from) {}
