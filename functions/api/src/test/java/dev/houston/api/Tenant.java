package dev.houston.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.channel.ChannelId;
import dev.houston.chat.MessageStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A customer of whom a route can be asked: if its path names a channel and a chat, or a curator,
 * they exist; if it is for subscribers, there is one.
 *
 * @param channel nothing where the route needs none
 * @param message one of the chat that every channel has; nothing where there is none
 * @param curator nothing where the route needs none
 */
record Tenant(
    Customer customer,
    Optional<ChannelId> channel,
    Optional<String> message,
    Optional<String> curator) {

  /** The channel of the examples, in whose place the tenant's own is named. */
  private static final String EXAMPLE = "d9e5721c-ce2b-444f-9627-60a8129d7e1f";

  /** The message of the examples, likewise. */
  private static final String MESSAGE = "be3dc577-60c4-4fc8-83a5-8c358e0bfe15";

  private static final String CLIENT = "79991234567";

  static Tenant of(Office office, Route route) {
    return of(office, route, "default");
  }

  /** One whose channel has a session of this name, by which {@link ExampleSessions} answer. */
  static Tenant of(Office office, Route route, String session) {
    Customer customer = office.customer();
    if (route.path().endsWith("/replay")) {
      customer.patch("/v3/webhooks", "{\"webhooksUri\":\"https://crm.example.com/hook\"}");
    }
    if (route.path().startsWith("/v3/curators")) {
      return withCurator(customer, office.channelOf(customer), route);
    }
    if (route.parameters("path").isEmpty() && !route.asksForChannel()) {
      return new Tenant(customer, Optional.empty(), Optional.empty(), Optional.empty());
    }
    ChannelId channel = office.channelOf(customer, session);
    Conversation chat = office.chat(customer, channel, CLIENT).opened("Anna");
    chat.client(0, "Good morning!");
    // Whoever asks for a conflict gets a message of which nothing is to be decided.
    boolean uncertain = session.equals("default");
    String message = chat.us(1, "Hello", uncertain ? MessageStatus.UNKNOWN : MessageStatus.SENT);
    office.waits(chat, message);
    return new Tenant(customer, Optional.of(channel), Optional.of(message), Optional.empty());
  }

  private static Tenant withCurator(Customer customer, ChannelId channel, Route route) {
    if (route.parameters("path").isEmpty()) {
      return new Tenant(customer, Optional.of(channel), Optional.empty(), Optional.empty());
    }
    Answer added =
        customer.post("/v3/curators", "{\"name\":\"Olga\",\"phone\":\"+7 916 555-01-09\"}");
    return new Tenant(
        customer,
        Optional.of(channel),
        Optional.empty(),
        Optional.of(added.body().path("curatorId").asText()));
  }

  /** The body with the tenant's own channel and message in the place of those of the examples. */
  String own(String body) {
    String owned = channel.map(id -> body.replace(EXAMPLE, id.value())).orElse(body);
    return message.map(id -> owned.replace(MESSAGE, id)).orElse(owned);
  }

  /** The route's path with the values of what exists. */
  String address(Route route) {
    return address(route, this::value);
  }

  /** The route's path with these values, of each parameter by its name. */
  static String address(Route route, Function<JsonNode, String> values) {
    String address = route.path();
    for (JsonNode parameter : route.parameters("path")) {
      String value = URLEncoder.encode(values.apply(parameter), StandardCharsets.UTF_8);
      address = address.replace("{" + parameter.path("name").asText() + "}", value);
    }
    return address;
  }

  String value(JsonNode parameter) {
    return switch (parameter.path("name").asText()) {
      case "channelId" -> channel.orElseThrow().value();
      case "chatId" -> CLIENT;
      case "messageId" -> message.orElseThrow();
      case "curatorId" -> curator.orElseThrow();
      default -> parameter.path("example").asText();
    };
  }

  /** What the account can see under the path of a route. */
  List<JsonNode> shown(Route changed) {
    return changed.document().routes().stream()
        .filter(route -> route.method().equals("GET") && route.path().equals(changed.path()))
        .map(route -> route.send(this).body())
        .toList();
  }
}
