package dev.houston.channel;

import java.util.Optional;

/** Makes the secrets that prove webhooks: each kind of connector takes one in a form of its own. */
@FunctionalInterface
public interface WebhookSecrets {

  /**
   * A new secret that nobody can guess; nothing if there is no kind of connector with this name.
   *
   * @param connector as in the webhook's address, e.g. {@code waha}
   */
  Optional<String> newFor(String connector);
}
