package dev.houston.outgoing;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.SameNumber;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import dev.houston.chat.HiddenIdentities;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether anything may be written to a client now: by the status that the channel has at
 * that moment, read consistently (OM-2), and by what is known of the client (DS-4).
 */
public final class Admitting {
  private final Accounts accounts;
  private final Channels channels;
  private final Chats chats;
  private final HiddenIdentities hiddenIdentities;

  public Admitting(
      Accounts accounts, Channels channels, Chats chats, HiddenIdentities hiddenIdentities) {
    this.accounts = accounts;
    this.channels = channels;
    this.chats = chats;
    this.hiddenIdentities = hiddenIdentities;
  }

  /** The chat that is meant, or why nothing may be written in it now. */
  Admitted admit(AccountId account, ChannelId channelId, Addressee to, Instant now) {
    Channel channel = channels.find(account, channelId).orElse(null);
    if (channel == null) {
      return Admitted.refused(RefusalReason.CHANNEL_MISSING);
    }
    boolean paid = accounts.find(account).map(Account::isPaid).orElseThrow();
    RefusalReason refusal = RefusalReason.of(channel.status(paid)).orElse(null);
    if (refusal != null) {
      return Admitted.refused(refusal);
    }
    if (SameNumber.of(to.id().value()).equals(SameNumber.of(channel.phone().digits()))) {
      return Admitted.refused(RefusalReason.OWN_NUMBER);
    }
    Addressee client = unhidden(channelId, to);
    Optional<Chat> chat = chat(account, channelId, client);
    if (chat.isEmpty() && !client.isNumber()) {
      return Admitted.refused(RefusalReason.NO_SUCH_CONTACT);
    }
    return chat.filter(known -> known.dialog().isImpossible(now)).isPresent()
        ? Admitted.refused(RefusalReason.NO_WHATSAPP)
        : Admitted.to(key(chat, account, channelId, client));
  }

  /** The chat that is meant, whatever its channel is in. */
  ChatKey meant(AccountId account, ChannelId channel, Addressee to) {
    Addressee client = unhidden(channel, to);
    return key(chat(account, channel, client), account, channel, client);
  }

  private static ChatKey key(
      Optional<Chat> chat, AccountId account, ChannelId channel, Addressee to) {
    return chat.map(Chat::key).orElseGet(() -> new ChatKey(account, channel, to.id()));
  }

  /** The chat there is with this client, under whichever form of the number it was begun. */
  private Optional<Chat> chat(AccountId account, ChannelId channel, Addressee to) {
    if (!to.isNumber()) {
      return chats
          .find(new ChatKey(account, channel, to.id()))
          .filter(chat -> chat.profile().lastMessageAt() != null);
    }
    return SameNumber.forms(to.id().value()).stream()
        .map(form -> chats.find(new ChatKey(account, channel, new ChatId(form))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What comes from behind a hidden identity stands in the chat of its number, once known. */
  private Addressee unhidden(ChannelId channel, Addressee to) {
    return Optional.of(to.id())
        .filter(ChatId::isHidden)
        .flatMap(hidden -> hiddenIdentities.number(channel, hidden))
        .map(Addressee::number)
        .orElse(to);
  }
}
