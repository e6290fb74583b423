package dev.houston.local.phone;

import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatId;
import dev.houston.local.phone.PhoneMessage.Author;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays what clients and the phone's owner do: it happens on the phone, and a webhook tells Houston
 * so, or is lost. While the phone's session does not work no webhook is sent, not later either.
 */
public final class Playing {
  private final Phones phones;
  private final InstantSource clock;
  private final Supplier<String> ids;

  /**
   * Plays on these phones.
   *
   * @param ids a new one each time: for messages, calls and webhooks
   */
  public Playing(Phones phones, InstantSource clock, Supplier<String> ids) {
    this.phones = phones;
    this.clock = clock;
    this.ids = ids;
  }

  /** Whom something happens with, and whether the webhook that tells it is lost. */
  record Scene(PhoneNumber phone, ChatId client, boolean lost) {}

  /**
   * Somebody writes: the client, or the phone's owner on the phone itself.
   *
   * @param name how the client is called from now on; null leaves that as it is
   */
  PhoneMessage write(Scene scene, Author from, String text, @Nullable String name) {
    PhoneMessage message = PhoneMessage.sent(ids.get(), from, text, clock.instant());
    return change(
            scene,
            (phone, chat) -> chat.named(name).with(message.numbered(phone.messages() + 1)),
            chat -> GenericEvent.message(chat, message))
        .message(message.messageId());
  }

  /** Something happens to a message of the phone, and nobody says why. */
  PhoneMessage happen(Scene scene, String messageId, Happening happening) {
    return happen(scene, messageId, happening, null);
  }

  /**
   * Something happens to a message of the phone.
   *
   * @param reason why it failed, in the words of the protocol; null if nobody says
   */
  PhoneMessage happen(Scene scene, String messageId, Happening happening, @Nullable String reason) {
    Instant now = clock.instant();
    return change(
            scene,
            (phone, chat) -> chat.replacing(chat.message(messageId).after(happening, now)),
            chat -> GenericEvent.status(chat, messageId, happening, reason, now))
        .message(messageId);
  }

  /**
   * The client calls, and nobody can answer.
   *
   * @return the call's id
   */
  String call(Scene scene, boolean video) {
    PhoneCall call = new PhoneCall(ids.get(), video, clock.instant());
    change(scene, (phone, chat) -> chat.with(call), chat -> GenericEvent.call(chat, call));
    return call.callId();
  }

  /** The phone sends a webhook once more, or after all. */
  Webhook sendAgain(PhoneNumber phone, ChatId client, String webhookId) {
    return phones
        .change(phone, client, chat -> chat.with(chat.line().again(webhookId, clock.instant())))
        .line()
        .webhook(webhookId);
  }

  private PhoneChat change(
      Scene scene,
      BiFunction<Phone, PhoneChat, PhoneChat> happening,
      Function<PhoneChat, String> event) {
    return phones
        .change(
            scene.phone(),
            phone -> {
              PhoneChat chat = happening.apply(phone, phone.chat(scene.client()));
              return phone.with(chat.telling(webhook(scene, phone.session(), event.apply(chat))));
            })
        .chat(scene.client());
  }

  private Webhook webhook(Scene scene, PhoneSession session, String body) {
    Instant now = clock.instant();
    if (scene.lost()) {
      return Webhook.lost(ids.get(), body, now);
    }
    return session.works()
        ? Webhook.waiting(ids.get(), body, now)
        : Webhook.kept(ids.get(), body, now);
  }
}
