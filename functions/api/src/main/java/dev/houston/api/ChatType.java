package dev.houston.api;

import dev.houston.integration.api.ShownMessage;
import java.util.Optional;
import java.util.Set;

/** The messengers of v3, of which ours is one. */
record ChatType(String code) {
  static final int LONGEST = 20;

  private static final Set<String> OF_V3 =
      Set.of(
          "whatsapp",
          "whatsgroup",
          "viber",
          "instagram",
          "telegram",
          "telegroup",
          "vk",
          "avito",
          "max",
          "maxgroup");

  static Optional<ChatType> parse(String text) {
    return OF_V3.contains(text) ? Optional.of(new ChatType(text)) : Optional.empty();
  }

  boolean isOurs() {
    return code.equals(ShownMessage.CHAT_TYPE);
  }
}
