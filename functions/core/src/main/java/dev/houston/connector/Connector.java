package dev.houston.connector;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.WebhookEntry;
import java.security.SecureRandom;
import java.time.Instant;

/** A kind of connector: how its webhooks are proven, and what they say in our words. */
public interface Connector {

  /** As in the webhook's address, e.g. {@code waha}. */
  String name();

  /** A secret for a new channel, which nobody can guess, written as this kind takes it. */
  String newSecret(SecureRandom random);

  /**
   * Proves that the request comes from the holder of the secret, by the strongest means that this
   * kind has (IN-2).
   *
   * @throws UnprovenException if it does not
   */
  void prove(WebhookRequest request, String secret);

  /**
   * Translates a proven request. What is none of our business (groups, broadcasts, newsletters,
   * presence, …) gives nothing.
   *
   * @throws UnprovenException if it is stale
   * @throws InvalidFieldException if it is not what this kind of connector sends
   */
  Translated translate(WebhookRequest request, WebhookEntry channel, Instant receivedAt);
}
