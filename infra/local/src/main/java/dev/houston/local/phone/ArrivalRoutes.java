package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.local.phone.PhoneMessage.Author;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /local/phones/{phone}/messages?from=17}: the messages of all its chats in the order in
 * which they came to be there, the 1,000 from that number on: what Houston sent, whether once each,
 * in which order and how far apart.
 */
@Path("/local/phones/{phone}/messages")
@Produces(MediaType.APPLICATION_JSON)
public class ArrivalRoutes {
  private static final int MOST = 1_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Phones phones;

  ArrivalRoutes(Phones phones) {
    this.phones = phones;
  }

  record Arrivals(List<Arrival> messages) {}

  /**
   * A message that is there.
   *
   * @param number of those on this phone, from 1
   * @param houstonId Houston's id of it, if Houston sent it
   */
  record Arrival(
      long number,
      Instant at,
      String client,
      Author from,
      String messageId,
      @Nullable String houstonId,
      String type,
      @Nullable String text,
      @Nullable String contentUri,
      @Nullable String quotes) {

    private static Arrival of(PhoneChat chat, PhoneMessage message) {
      PhoneMessage.Command command = message.command();
      return new Arrival(
          message.number(),
          message.sentAt(),
          chat.client().value(),
          message.from(),
          message.messageId(),
          command == null ? null : command.id(),
          command == null ? "text" : command.type(),
          message.text(),
          command == null ? null : command.contentUri(),
          command == null ? null : command.quotes());
    }
  }

  @GET
  public Arrivals arrivals(
      @PathParam("phone") String phone, @QueryParam("from") @Nullable String from) {
    long first = number(from == null ? "0" : from);
    return new Arrivals(
        phones.phone(PlainNumbers.phone("phone", phone)).chats().stream()
            .flatMap(chat -> chat.messages().stream().map(message -> Arrival.of(chat, message)))
            .filter(arrival -> arrival.number() >= first)
            .sorted(Comparator.comparing(Arrival::number).thenComparing(Arrival::at))
            .limit(MOST)
            .toList());
  }

  private static long number(String from) {
    if (!NUMBER.matcher(from).matches()) {
      throw new InvalidFieldException("from", "must be a number from 0 on");
    }
    return Long.parseLong(from);
  }
}
