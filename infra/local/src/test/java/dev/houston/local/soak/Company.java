package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.local.soak.SoakHttp.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An account: its key, its phones, and the web server that hears what happens.
 *
 * @param name begins each text that is written in its chats, and in nobody else's
 */
record Company(String name, String key, List<Line> lines, Hearing hearing)
    implements AutoCloseable {
  static final String CURATOR = "79995550101";

  /** A phone of the company and its channel. */
  record Line(String phone, String channelId, String unreachable, List<String> clients) {

    /** Where the phone is played. */
    String path() {
      return "/local/phones/" + phone;
    }
  }

  /** Opens an account and connects its phones, while nothing is broken yet. */
  static Company open(SoakHttp http, int number, String key, int phones, int clients)
      throws IOException {
    String name = "company" + number;
    List<Line> lines = new ArrayList<>();
    for (int phone = 0; phone < phones; phone++) {
      lines.add(connect(http, key, 79_161_000_000L + 1_000L * number + phone, clients));
    }
    var hearing = new Hearing();
    good(
        http.api(
            "PATCH",
            "/v3/webhooks",
            key,
            """
            {"webhooksUri": "%s",
             "subscriptions": {"messagesAndStatuses": true, "channelsUpdates": true}}"""
                .formatted(hearing.uri())));
    good(
        http.api(
            "POST",
            "/v3/curators",
            key,
            "{\"name\": \"Olga\", \"phone\": \"+%s\"}".formatted(CURATOR)));
    return new Company(name, key, List.copyOf(lines), hearing);
  }

  private static Line connect(SoakHttp http, String key, long number, int clients)
      throws IOException {
    String phone = Long.toString(number);
    JsonNode connected =
        good(
            http.local(
                "POST",
                "/local/phones",
                "{\"name\": \"Sales\", \"plainId\": \"%s\", \"apiKey\": \"%s\"}"
                    .formatted(phone, key)));
    List<String> those = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      // The same clients everywhere: what one company's chats say must not turn up in another's.
      those.add(Long.toString(79_990_000_100L + client));
    }
    String nobody = "79990000099";
    var line = new Line(phone, connected.get("channelId").asText(), nobody, List.copyOf(those));
    good(http.local("PUT", line.path() + "/behaviour", usual(line)));
    return line;
  }

  /** How the line's gateway behaves when nothing is wrong. */
  static String usual(Line line) {
    return "{\"withoutWhatsApp\": \"+%s\"}".formatted(line.unreachable());
  }

  static JsonNode good(Answer answer) {
    if (!answer.isGood()) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.body();
  }

  @Override
  public void close() {
    hearing.close();
  }
}
