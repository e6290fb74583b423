package dev.houston.chat;

import dev.houston.notice.Notice;
import java.time.Instant;

/**
 * A system message that has been decided and must appear in the chat, once (SM-4): an effect.
 *
 * @param effect its id, made of the rule and the message it speaks of, e.g. {@code
 *     not-delivered/8a3df0ce-…}; never of version or time
 * @param at when it was decided; never before an earlier line of the chat (SM-5)
 * @param number counts the lines of the chat from 1, and keeps those of one moment in order
 */
public record Line(String effect, Notice notice, Instant at, long number) {}
