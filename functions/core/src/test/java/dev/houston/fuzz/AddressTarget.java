package dev.houston.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.ApiKey;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.connector.Receipt;
import dev.houston.connector.WebhookRequest;
import dev.houston.web.PublicLink;
import dev.houston.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What stands in an address or a header: the parts of a webhook's path, which a line break
 * separates here; ids, numbers, keys, links. Whatever they are:
 *
 * <ul>
 *   <li>a webhook for an address that names no channel is refused, and leaves nothing (NV-2);
 *   <li>what is taken for an id or a link is written as it came, and what is taken for a client is
 *       shown by two characters only;
 *   <li>a key that can be none is complained of, and shows nothing of itself.
 * </ul>
 */
final class AddressTarget implements Target {
  private final WebhookDesk desk = new WebhookDesk("waha", "orchard wind and rain");

  @Override
  public String name() {
    return "address";
  }

  @Override
  public void attack(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    String[] parts = text.split("\n", 2);
    webhook(parts[0], parts.length == 2 ? parts[1] : "", input);
    ChannelId.parse(text).ifPresent(id -> assertThat(id.value()).isEqualTo(text));
    Channel.ofItem(text).ifPresent(id -> assertThat(Channel.item(id)).isEqualTo(text));
    PublicLink.parse(text).ifPresent(link -> assertThat(link).hasToString(text));
    if (ChatId.allows(text)) {
      assertThat(new ChatId(text).toString()).hasSize(3);
    }
    key(text);
    WebhookSecret.parse(text)
        .ifPresent(secret -> assertThat(WebhookSecret.parse(secret.written())).isPresent());
  }

  private void webhook(String connector, String channel, byte[] body) {
    Receipt receipt = desk.receive(connector, channel, new WebhookRequest(body, Map.of()));
    assertThat(receipt.verdict()).isIn(Receipt.Verdict.UNKNOWN_CHANNEL, Receipt.Verdict.UNPROVEN);
    assertThat(receipt.field()).isIn("channelId", "X-Webhook-Hmac");
    assertThat(desk.queued()).isEmpty();
  }

  private static void key(String text) {
    try {
      assertThat(new ApiKey(text).hash()).hasSize(64);
    } catch (InvalidFieldException none) {
      assertThat(none.field()).isEqualTo("apiKey");
      assertThat(none).hasMessage("apiKey must have 1 to 200 characters");
    }
  }
}
