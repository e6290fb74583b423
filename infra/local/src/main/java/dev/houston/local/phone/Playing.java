package dev.houston.local.phone;

import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatId;
import dev.houston.local.phone.PhoneMessage.Author;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays what clients and the phone's owner do: it happens on the phone, and a webhook tells Houston
 * so, or is lost.
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
    Instant now = clock.instant();
    PhoneMessage message = PhoneMessage.sent(ids.get(), from, text, now);
    phones.change(
        scene.phone(),
        scene.client(),
        chat -> {
          PhoneChat with = chat.named(name).with(message);
          return with.telling(webhook(scene, GenericEvent.message(with, message), now));
        });
    return message;
  }

  /** Something happens to a message of the phone. */
  PhoneMessage happen(Scene scene, String messageId, Happening happening) {
    Instant now = clock.instant();
    return phones
        .change(
            scene.phone(),
            scene.client(),
            chat ->
                chat.replacing(chat.message(messageId).after(happening, now))
                    .telling(
                        webhook(scene, GenericEvent.status(chat, messageId, happening, now), now)))
        .message(messageId);
  }

  /**
   * The client calls, and nobody can answer.
   *
   * @return the call's id
   */
  String call(Scene scene, boolean video) {
    Instant now = clock.instant();
    String callId = ids.get();
    phones.change(
        scene.phone(),
        scene.client(),
        chat -> chat.telling(webhook(scene, GenericEvent.call(chat, callId, video, now), now)));
    return callId;
  }

  /** The phone sends a webhook once more, or after all. */
  Webhook sendAgain(PhoneNumber phone, ChatId client, String webhookId) {
    Instant now = clock.instant();
    return phones
        .change(phone, client, chat -> chat.tellingAgain(chat.webhook(webhookId).again(now)))
        .webhook(webhookId);
  }

  private Webhook webhook(Scene scene, String body, Instant now) {
    return scene.lost()
        ? Webhook.lost(ids.get(), body, now)
        : Webhook.waiting(ids.get(), body, now);
  }
}
