package dev.houston.local.template;

import java.time.Duration;

/**
 * A schedule that sends a message to a queue again and again.
 *
 * @param queue the queue's name on this machine
 * @param input the message's body
 */
public record Schedule(String logicalName, Duration rate, String queue, String input) {}
