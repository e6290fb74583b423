package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.local.soak.Company.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the clock go on, when nothing is broken any more, until nothing is left to be done; but not
 * for ever.
 */
final class Settling {
  private static final Duration STEP = Duration.ofMinutes(10);
  private static final int MOST_STEPS = 60;

  private final SoakHttp http;
  private final List<Company> companies;

  Settling(SoakHttp http, List<Company> companies) {
    this.http = http;
    this.companies = companies;
  }

  /** What is still left after all that time; empty as it should be. */
  List<String> settle() {
    List<String> left = List.of("not looked at yet");
    for (int step = 0; step < MOST_STEPS && !left.isEmpty(); step++) {
      http.advance(STEP);
      left = left();
    }
    http.advance(STEP);
    return left;
  }

  private List<String> left() {
    List<String> left = new ArrayList<>();
    for (Company company : companies) {
      for (JsonNode channel : http.get("/v3/channels", company.key())) {
        if (!channel.get("state").asText().equals("active")) {
          left.add("a channel of " + company.name() + " is " + channel.get("state").asText());
          useHere(company, channel);
        }
      }
      JsonNode delivery = http.get("/v3/webhooks", company.key()).get("delivery");
      if (!delivery.get("state").asText().equals("working")) {
        left.add("the subscriber of " + company.name() + " is " + delivery);
      }
      company.lines().forEach(line -> left.addAll(left(company, line)));
    }
    return left;
  }

  private List<String> left(Company company, Line line) {
    List<String> left = new ArrayList<>();
    int waiting =
        http.get("/v3/channels/" + line.channelId() + "/waiting", company.key())
            .get("count")
            .asInt();
    if (waiting > 0) {
      left.add(waiting + " messages wait at " + line.phone());
    }
    for (JsonNode phone : http.get("/local/phones", company.key())) {
      for (JsonNode chat : phone.get("chats")) {
        if (chat.get("waiting").asInt() > 0) {
          left.add("webhooks wait at " + phone.get("phone").asText());
        }
      }
    }
    return left;
  }

  /** What a person does where the session was opened elsewhere too often. */
  private void useHere(Company company, JsonNode channel) {
    if (channel.get("state").asText().equals("openElsewhere")) {
      try {
        http.api(
            "POST",
            "/v3/channels/" + channel.get("channelId").asText() + "/use-here",
            company.key(),
            "");
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
