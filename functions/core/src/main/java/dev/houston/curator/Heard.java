package dev.houston.curator;

import dev.houston.notice.AlertKey;

/** What a curator was last told of a subject, by the number of the news. */
public record Heard(long number, AlertKey key) {}
