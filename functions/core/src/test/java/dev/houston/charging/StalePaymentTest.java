package dev.houston.charging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.CountsInMemory;
import dev.houston.channel.HandlingChannelEvents;
import dev.houston.channel.RunningErrands;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CH-2: a channel that is told of a payment sees it, however late a lazy read would. */
class StalePaymentTest {

  @Test
  void aChannelSeesThePaymentThatItIsToldOf() {
    var story = AccountStory.inUtc().amount("5");
    Account stale = story.account();
    story.amount("0").tariff("10");
    var accounts =
        new AccountsBehind(story.accounts) {
          @Override
          public Optional<Account> lately(AccountId id) {
            return Optional.of(stale);
          }
        };
    Channel channel = story.channels.of(AccountStory.ACCOUNT).get(0);

    new HandlingChannelEvents(
            accounts,
            story.channels,
            new HandlingChannelEvents.Notifying((a, c, told, surely) -> {}, (a, c, alert) -> {}),
            new RunningErrands(null, null, story.channels, new CountsInMemory()),
            new CountsInMemory(),
            story.wakeUps,
            Clock.fixed(story.now(), ZoneOffset.UTC))
        .handle(
            AccountStory.ACCOUNT,
            channel.id(),
            List.of(new ChannelEvent.PaymentChanged(story.now())),
            false);

    assertThat(story.channels.find(AccountStory.ACCOUNT, channel.id()).orElseThrow().shown())
        .isEqualTo(ChannelStatus.NOT_PAID);
  }
}
