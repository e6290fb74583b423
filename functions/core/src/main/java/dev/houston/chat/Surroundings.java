package dev.houston.chat;

import dev.houston.channel.ChannelCounts;
import dev.houston.channel.Channels;

/**
 * What a chat has to do with beside itself: its channel, what is held for it, and what is counted
 * of what it made nothing of.
 */
public record Surroundings(Channels channels, HeldEvents held, ChannelCounts counts) {}
