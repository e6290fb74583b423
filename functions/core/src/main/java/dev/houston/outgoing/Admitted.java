package dev.houston.outgoing;

import dev.houston.chat.ChatKey;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Either the chat in which something may be written now, or why not. */
record Admitted(@Nullable ChatKey chat, @Nullable RefusalReason reason) {

  static Admitted to(ChatKey chat) {
    return new Admitted(chat, null);
  }

  static Admitted refused(RefusalReason reason) {
    return new Admitted(null, reason);
  }

  <R> R fold(Function<ChatKey, R> admitted, Function<RefusalReason, R> refused) {
    return chat == null ? refused.apply(Objects.requireNonNull(reason)) : admitted.apply(chat);
  }
}
