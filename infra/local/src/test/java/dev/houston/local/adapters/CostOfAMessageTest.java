package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.chat.ChatId;
import dev.houston.connector.waha.WahaWebhook;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers;
import dev.houston.outgoing.Parcel;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What one outgoing message costs over its whole life, counted from our own requests: written on
 * the phone or accepted by the API, delivered, read in time; nothing batched. {@code
 * infra/DECISIONS.md} says what the budgets are made of.
 */
class CostOfAMessageTest {
  private static final String CLIENT = "79161234567";

  private final BilledHouston houston = new BilledHouston(new WithOneId());

  /** WAHA, which names what it takes. */
  private static final class WithOneId implements Handovers {
    @Override
    public Handover hand(Channel channel, Parcel parcel) {
      return Handover.taken("A1");
    }

    @Override
    public Answer<Found> find(Channel channel, Parcel parcel, Instant handedAt) {
      throw new AssertionError("there is no doubt");
    }

    @Override
    public Answer<Boolean> exists(Channel channel, ChatId client) {
      throw new AssertionError("the client has written before");
    }
  }

  @AfterEach
  void stop() {
    houston.close();
  }

  private Bill.Item isDeliveredAndRead() {
    houston.time.advance("PT5S");
    houston.happens("delivered", WahaWebhook.ack("A1", CLIENT, 2, houston.time.instant()));
    houston.time.advance("PT60S");
    houston.happens("read", WahaWebhook.ack("A1", CLIENT, 3, houston.time.instant()));
    System.out.println(houston.bill.table());
    return houston.bill.total();
  }

  @Test
  void ofThePhoneStaysWithinTheBudget() {
    houston.happens("sent", WahaWebhook.fromUs("A1", CLIENT, houston.time.instant()));

    Bill.Item total = isDeliveredAndRead();
    assertThat(total.writes()).isLessThanOrEqualTo(9);
    assertThat(total.reads()).isLessThanOrEqualTo(8);
    assertThat(total.sqs()).isLessThanOrEqualTo(12);
    assertThat(total.calls()).isLessThanOrEqualTo(8);
  }

  @Test
  void ofTheApiStaysWithinTheBudget() {
    houston.happens("before", WahaWebhook.fromClient("C1", CLIENT, houston.time.instant()));
    houston.bill.begin();
    houston.accepts("accepted", CLIENT, "Good morning");
    houston.drains("handed over");

    Bill.Item total = isDeliveredAndRead();
    assertThat(total.writes()).isLessThanOrEqualTo(15);
    assertThat(total.reads()).isLessThanOrEqualTo(16);
    assertThat(total.sqs()).isLessThanOrEqualTo(12);
    assertThat(total.calls()).isLessThanOrEqualTo(8);
  }
}
