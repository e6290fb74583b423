package dev.houston.outgoing;

import static dev.houston.outgoing.SalesRoom.ACCOUNT;
import static dev.houston.outgoing.SalesRoom.NOW;
import static dev.houston.outgoing.SalesRoom.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelStatus;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.MessageId;
import dev.houston.outgoing.Acceptance.Accepted;
import dev.houston.outgoing.Acceptance.Refused;
import dev.houston.outgoing.Acceptance.Repeated;
import dev.houston.outgoing.QueuedChatEvents.Queued;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AP-1: a message with a {@code crmMessageId} is sent once, however often it is asked for. */
class CrmMessagesTest {
  private static final String NAME = "lead-17/3";

  private final SalesRoom room = new SalesRoom();

  /** A fault of ours, of AWS's, or the end of a process. */
  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Where whoever accepts a message dies. */
  enum DiesWhere {
    BEFORE_CLAIMING,
    AFTER_CLAIMING,
    AFTER_QUEUEING,
    AFTER_MARKING
  }

  private final class DyingNames implements CrmMessageIds {
    private final DiesWhere where;

    DyingNames(DiesWhere where) {
      this.where = where;
    }

    @Override
    public Holder claim(AccountId account, String crmMessageId, Holder claim) {
      dieIf(DiesWhere.BEFORE_CLAIMING);
      Holder standing = room.names.claim(account, crmMessageId, claim);
      dieIf(DiesWhere.AFTER_CLAIMING);
      return standing;
    }

    @Override
    public Optional<Holder> find(AccountId account, String crmMessageId, Instant now) {
      return room.names.find(account, crmMessageId, now);
    }

    @Override
    public void queued(AccountId account, String crmMessageId, MessageId message) {
      dieIf(DiesWhere.AFTER_QUEUEING);
      room.names.queued(account, crmMessageId, message);
      dieIf(DiesWhere.AFTER_MARKING);
    }

    private void dieIf(DiesWhere here) {
      if (where == here) {
        throw new Death();
      }
    }
  }

  private void die(DiesWhere where) {
    AcceptingMessage dying = room.accepting(new DyingNames(where), room.events);
    assertThatThrownBy(() -> dying.accept(draft("Hello", NAME), NOW)).isInstanceOf(Death.class);
  }

  private Acceptance accept(String text, Instant now) {
    return room.accepting().accept(draft(text, NAME), now);
  }

  private void is(ChannelStatus status) {
    ChannelInStatus.put(room.accounts, room.channels, ACCOUNT, SalesRoom.CHANNEL, status, NOW);
  }

  private MessageId onlyQueued() {
    assertThat(room.events.all())
        .extracting(Queued::event)
        .extracting(event -> ((MessageAccepted) event).message())
        .containsOnly(((MessageAccepted) room.events.all().get(0).event()).message());
    return ((MessageAccepted) room.events.all().get(0).event()).message();
  }

  @Test
  void isAcceptedOnce() {
    assertThat(accept("Hello", NOW)).isInstanceOf(Accepted.class);

    assertThat(accept("Hello", NOW.plusSeconds(3_600))).isEqualTo(new Repeated(NAME));
    assertThat(room.events.all()).hasSize(1);
  }

  @Test
  void isTheFirstOneWhateverTheSecondSays() {
    accept("Hello", NOW);

    assertThat(accept("Good bye", NOW)).isEqualTo(new Repeated(NAME));
    assertThat(room.events.all()).hasSize(1);
  }

  /** Whoever asks again after a fault has the message sent once, and learns its id. */
  @ParameterizedTest
  @EnumSource(names = {"BEFORE_CLAIMING", "AFTER_CLAIMING", "AFTER_QUEUEING"})
  void isOneMessageThoughWeDieOnTheWay(DiesWhere where) {
    die(where);

    Acceptance again = accept("Hello", NOW.plusSeconds(60));

    assertThat(again)
        .isEqualTo(new Accepted(onlyQueued(), SalesRoom.chat(SalesRoom.CLIENT.value())));
    assertThat(accept("Hello", NOW.plusSeconds(61))).isEqualTo(new Repeated(NAME));
  }

  @Test
  void isRepeatedIfOnlyItsAnswerWasLost() {
    die(DiesWhere.AFTER_MARKING);

    assertThat(accept("Hello", NOW)).isEqualTo(new Repeated(NAME));
    assertThat(room.events.all()).hasSize(1);
  }

  /** The event itself is the same: whoever sees it twice sees no difference. */
  @Test
  void isQueuedAgainAsItWas() {
    die(DiesWhere.AFTER_QUEUEING);

    accept("Hello", NOW.plusSeconds(60));

    assertThat(room.events.all()).hasSize(2);
    assertThat(room.events.all().get(1)).isEqualTo(room.events.all().get(0));
  }

  @Test
  void isNotMixedUpWithAnotherMessageThatDiedUnderItsName() {
    die(DiesWhere.AFTER_QUEUEING);

    assertThat(accept("Good bye", NOW)).isEqualTo(new Repeated(NAME));
    assertThat(room.events.all()).hasSize(1);
  }

  /** Two requests at one moment: the second one finds the claim of the first. */
  @Test
  void isOneMessageOfTwoRequestsAtOnce() {
    CrmMessageIds racing =
        new CrmMessageIds() {
          private boolean raced;

          @Override
          public Holder claim(AccountId account, String crmMessageId, Holder claim) {
            if (!raced) {
              raced = true;
              accept("Hello", NOW);
            }
            return room.names.claim(account, crmMessageId, claim);
          }

          @Override
          public Optional<Holder> find(AccountId account, String crmMessageId, Instant now) {
            return room.names.find(account, crmMessageId, now);
          }

          @Override
          public void queued(AccountId account, String crmMessageId, MessageId message) {
            room.names.queued(account, crmMessageId, message);
          }
        };

    assertThat(room.accepting(racing, room.events).accept(draft("Hello", NAME), NOW))
        .isEqualTo(new Repeated(NAME));
    assertThat(room.events.all()).hasSize(1);
  }

  @Test
  void hasItsNameFreeAgainAfterARefusal_OM1() {
    is(ChannelStatus.DISABLED);
    assertThat(accept("Hello", NOW)).isEqualTo(new Refused(RefusalReason.CHANNEL_DISABLED));
    is(ChannelStatus.ACTIVE);

    assertThat(accept("Hello", NOW)).isInstanceOf(Accepted.class);
  }

  /**
   * OM-2: what was accepted stays accepted, whatever the channel is in when somebody asks again.
   */
  @Test
  void staysAcceptedThoughItsChannelIsDisabledMeanwhile() {
    accept("Hello", NOW);
    is(ChannelStatus.DISABLED);

    assertThat(accept("Hello", NOW)).isEqualTo(new Repeated(NAME));
  }

  @Test
  void isQueuedThoughItsChannelIsDisabledMeanwhile() {
    die(DiesWhere.AFTER_CLAIMING);
    is(ChannelStatus.DISABLED);

    assertThat(accept("Hello", NOW)).isInstanceOf(Accepted.class);
    assertThat(room.events.all()).hasSize(1);
  }
}
