package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wants to be sent.
 *
 * @param refersTo the message of the same chat that it answers
 * @param crmMessageId the name that a CRM gives to it, so that it is sent once however often it is
 *     asked for
 */
public record Draft(
    AccountId account,
    ChannelId channel,
    Addressee to,
    Content content,
    @Nullable MessageId refersTo,
    @Nullable String crmMessageId) {}
