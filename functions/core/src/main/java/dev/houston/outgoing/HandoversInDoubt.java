package dev.houston.outgoing;

import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.chat.ChatId;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The way to the connectors, where an adapter that throws although it should not leaves in doubt
 * what it was asked for, as a connector does that gives no answer (OM-5).
 */
record HandoversInDoubt(Handovers connectors) implements Handovers {
  private static final String WORDS = "a fault of ours";

  @Override
  public Handover hand(Channel channel, Parcel parcel) {
    try {
      return connectors.hand(channel, parcel);
    } catch (RuntimeException fault) {
      Faults.log(channel.id(), fault);
      return Handover.inDoubt(WORDS);
    }
  }

  @Override
  public Answer<Found> find(Channel channel, Parcel parcel, Instant handedAt) {
    return answer(channel, () -> connectors.find(channel, parcel, handedAt));
  }

  @Override
  public Answer<Boolean> exists(Channel channel, ChatId client) {
    return answer(channel, () -> connectors.exists(channel, client));
  }

  private static <T> Answer<T> answer(Channel channel, Supplier<Answer<T>> question) {
    try {
      return question.get();
    } catch (RuntimeException fault) {
      Faults.log(channel.id(), fault);
      return Answer.none(Answer.Kind.IN_DOUBT, WORDS);
    }
  }
}
