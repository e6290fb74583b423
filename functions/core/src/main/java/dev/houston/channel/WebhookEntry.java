package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.secret.Sealed;

/** What receiving a webhook needs to know of the channel in its address: one read gives it all. */
public record WebhookEntry(
    AccountId account, ChannelId channel, String connector, String session, Sealed secret) {}
