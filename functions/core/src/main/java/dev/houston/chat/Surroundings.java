package dev.houston.chat;

import dev.houston.channel.ChannelCounts;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import java.util.Optional;

/**
 * What a chat has to do with beside itself.
 *
 * @param held what clients wrote while the account was not paid for
 * @param counts of what was made nothing of
 * @param echoes of alerts, which belong to no chat
 * @param sending what waits to be handed over to the connectors
 * @param installation the channel that carries alerts for every account
 */
public record Surroundings(
    Channels channels,
    HeldEvents held,
    ChannelCounts counts,
    AlertEchoes echoes,
    SendingQueue sending,
    Optional<ChannelId> installation) {}
