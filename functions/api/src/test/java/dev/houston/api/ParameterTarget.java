package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.api.http.BodyAttack;
import dev.houston.api.http.Complaints;
import dev.houston.api.http.IdempotencyKey;
import dev.houston.api.http.PageQuery;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.MessageId;
import dev.houston.fuzz.Target;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A text in the place of a number, an id, a page of a list or an {@code Idempotency-Key}. Whatever
 * it is, it is one, or refused by its name; and what is read as a number or an id is written as
 * such, and reads as the same again (NV-3).
 */
final class ParameterTarget implements Target {

  @Override
  public String name() {
    return "parameter";
  }

  @Override
  public void attack(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    BodyAttack.isTaken(() -> page("from", text));
    BodyAttack.isTaken(() -> page("limit", text));
    BodyAttack.isTaken(() -> key(text));
    BodyAttack.isTaken(() -> ClientId.parse(text).map(ParameterTarget::client).orElse(text));
    MessageIds.parse(text).map(MessageId::value).ifPresent(id -> assertThat(id).isEqualTo(text));
    Optional<PhoneNumber> number = InternationalNumber.parse(text);
    assertThat(number.map(PhoneNumber::e164).flatMap(InternationalNumber::parse)).isEqualTo(number);
  }

  private static Object page(String name, String text) {
    var query = new MultivaluedHashMap<String, String>();
    query.put(name, List.of(text));
    var complaints = new Complaints();
    PageQuery page = PageQuery.read(OneAnswer.of(UriInfo.class, query), complaints);
    complaints.refuseIfAny();
    assertThat(page.limit()).isBetween(1, 100);
    return page;
  }

  private static Object key(String text) {
    Optional<String> key = IdempotencyKey.read(OneAnswer.of(HttpHeaders.class, List.of(text)));
    assertThat(key.orElseThrow()).isEqualTo(text).hasSizeBetween(1, 64);
    return text;
  }

  private static Object client(ClientId client) {
    return client.addressee().id().value();
  }
}
