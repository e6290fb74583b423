package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a phone's gateway makes of the messages that Houston sends by it. */
public final class TakingMessages {
  private final Phones phones;
  private final InstantSource clock;
  private final Supplier<String> ids;

  /**
   * Takes messages for these phones.
   *
   * @param ids a new one each time: for messages and webhooks
   */
  public TakingMessages(Phones phones, InstantSource clock, Supplier<String> ids) {
    this.phones = phones;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What came of a request to send: without a message and a reason, the session does not work.
   *
   * @param messageId the gateway's id of the message that it has
   * @param reason why it will never take it
   * @param silence what comes instead of the answer
   * @param delay before the answer
   */
  record Outcome(
      @Nullable String messageId,
      @Nullable String reason,
      Optional<GatewayBehaviour.Silence> silence,
      Duration delay) {}

  /**
   * Takes a message; the one that has this id already is not sent again.
   *
   * @throws InvalidFieldException naming {@code messageId} if a client's message has this id
   */
  Outcome take(PhoneNumber number, SentByHouston sent) {
    var outcome = new AtomicReference<Outcome>();
    phones.change(
        number,
        phone -> {
          Phone after = taken(phone, sent);
          Outcome came = outcome(after, sent);
          outcome.set(came);
          return came.messageId() == null ? after : after.behaving(after.gateway().afterTaking());
        });
    return Objects.requireNonNull(outcome.get());
  }

  private Phone taken(Phone phone, SentByHouston sent) {
    if (phone.sentAs(sent.command().id()).isPresent()
        || !phone.session().works()
        || phone.gateway().refusal(sent.client()).isPresent()) {
      return phone;
    }
    Instant now = clock.instant();
    String messageId = phone.gateway().ownIds() ? ids.get() : sent.command().id();
    PhoneMessage message =
        PhoneMessage.commanded(messageId, sent, now).numbered(phone.messages() + 1);
    PhoneChat chat = phone.chat(sent.client()).with(message);
    String event =
        phone.gateway().echoes()
            ? GenericEvent.message(chat, message)
            : GenericEvent.sent(chat, messageId, now);
    return phone.with(chat.telling(Webhook.waiting(ids.get(), event, now)));
  }

  private static Outcome outcome(Phone after, SentByHouston sent) {
    GatewayBehaviour gateway = after.gateway();
    Duration delay = Duration.ofSeconds(gateway.slowSeconds());
    Optional<PhoneMessage> message = after.sentAs(sent.command().id());
    if (message.isPresent()) {
      return new Outcome(message.get().messageId(), null, gateway.swallowing().now(), delay);
    }
    String reason = after.session().works() ? gateway.refusal(sent.client()).orElse(null) : null;
    return new Outcome(null, reason, Optional.empty(), delay);
  }
}
