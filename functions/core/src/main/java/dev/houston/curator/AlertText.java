package dev.houston.curator;

import dev.houston.account.Account;
import dev.houston.channel.Channel;
import dev.houston.notice.AlertKey;
import dev.houston.notice.Catalogue;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of news, in the account's language, with times in its zone. */
final class AlertText {
  private static final DateTimeFormatter DATE_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private AlertText() {}

  /**
   * What a curator reads.
   *
   * @param channel of which it is; nothing for the balance
   */
  static String of(AlertKey key, News news, Account account, Optional<Channel> channel) {
    var catalogue = Catalogue.in(account.settings().locale());
    return channel
        .map(
            named ->
                catalogue.text(
                    key, named.name(), named.phone().e164(), time(news.since(), account)))
        .orElseGet(
            () -> catalogue.text(key, account.name(), Objects.requireNonNull(news.amount())));
  }

  private static String time(@Nullable Instant since, Account account) {
    return DATE_AND_TIME.format(
        Objects.requireNonNull(since).atZone(account.settings().timeZone()));
  }
}
