package dev.houston.channel;

import java.time.Instant;

/**
 * What a channel's curators are to know from now on (CU-2, CU-3): an effect. It replaces whatever
 * they did not hear yet.
 *
 * @param number counts the alerts of the channel from 1: the highest is what stands
 * @param status a status that stops the channel, or {@link ChannelStatus#ACTIVE} for its return
 * @param since when the channel came into it
 */
public record ChannelAlert(long number, ChannelStatus status, Instant since) {}
