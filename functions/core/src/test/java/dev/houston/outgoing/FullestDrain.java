package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Drains of a certain size. */
public final class FullestDrain {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");
  private static final ChannelId CHANNEL = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");

  private FullestDrain() {}

  /** With so many messages handed over, and so many being dropped. */
  public static Drain with(int handed, int dropped) {
    Drain drain =
        Drain.fresh(ACCOUNT, CHANNEL)
            .armed(NOW)
            .paced(NOW, Duration.ofSeconds(1), 1)
            .savedBy(new UUID(-1, -1));
    for (int n = 0; n < handed; n++) {
      drain = drain.with(Claim.atConnector(message(n), NOW));
    }
    for (int n = 0; n < dropped; n++) {
      drain = drain.with(Claim.ending(message(handed + n), FailureReason.CHANNEL_DELETED, NOW));
    }
    return handed > 2 ? drain.resting(NOW).told(NOW) : drain;
  }

  private static WaitingMessage message(int n) {
    return new WaitingMessage(
        new ChatKey(ACCOUNT, CHANNEL, new ChatId("99887766554433221100@lid")),
        new MessageId(new UUID(0x1000_0000_0000_4000L, n).toString()),
        WaitingMessage.Kind.MESSAGE,
        NOW,
        true);
  }
}
