package dev.houston.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.balance.Amount;
import dev.houston.balance.BalanceChange;
import dev.houston.charging.AccountEvent;
import dev.houston.charging.AccountEvent.BalanceSet;
import dev.houston.charging.AccountEvent.TimePassed;
import dev.houston.charging.AccountEvent.ToppedUp;
import dev.houston.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of an account as it stands in the queue of channel events: one JSON object, its {@code
 * item} is {@code account}, amounts are decimal texts, times in milliseconds since 1970.
 */
public final class AccountEventJson {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String EVENT = "event";
  private static final String TOP_UP = "top-up";
  private static final String SET = "set";
  private static final String TIME = "time";

  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String ID = "id";
  private static final String AMOUNT = "amount";
  private static final String CURRENCY = "currency";
  private static final String TARIFF = "tariff";
  private static final String DUE_AT = "dueAt";
  private static final String RECEIVED_AT = "receivedAt";

  private AccountEventJson() {}

  /** An event and the account it belongs to. */
  public record Addressed(AccountId account, AccountEvent event) {}

  /** The event as JSON. */
  public static String write(AccountId account, AccountEvent event) {
    ObjectNode json =
        JSON.createObjectNode()
            .put(ACCOUNT, account.value())
            .put(ITEM, Account.ITEM)
            .put(RECEIVED_AT, event.receivedAt().toEpochMilli());
    return event.fold(new Writing(json)).toString();
  }

  /**
   * Whether an event in the queue is one of an account; otherwise it is one of a channel.
   *
   * @throws IllegalArgumentException if it is no event at all
   */
  public static boolean isOne(String text) {
    return JsonFields.parse(text.getBytes(StandardCharsets.UTF_8)).text(ITEM).equals(Account.ITEM);
  }

  /**
   * The event that this JSON is.
   *
   * @throws IllegalArgumentException if it is none: trying again will not help
   */
  public static Addressed read(String text) {
    JsonFields json = JsonFields.parse(text.getBytes(StandardCharsets.UTF_8));
    var account = new AccountId(json.text(ACCOUNT));
    if (!json.text(ITEM).equals(Account.ITEM)) {
      throw json.invalid(ITEM, "is not that of an account");
    }
    Instant receivedAt = Instant.ofEpochMilli(json.number(RECEIVED_AT));
    AccountEvent event =
        switch (json.text(EVENT)) {
          case TOP_UP -> new ToppedUp(Amount.of(json.text(AMOUNT)), json.text(ID), receivedAt);
          case SET -> new BalanceSet(change(json), json.text(ID), receivedAt);
          case TIME -> new TimePassed(Instant.ofEpochMilli(json.number(DUE_AT)), receivedAt);
          default -> throw json.invalid(EVENT, "is unknown");
        };
    return new Addressed(account, event);
  }

  private static BalanceChange change(JsonFields json) {
    return new BalanceChange(
        json.optionalText(AMOUNT).map(Amount::of).orElse(null),
        json.optionalText(CURRENCY).map(Currency::getInstance).orElse(null),
        json.optionalText(TARIFF).map(Amount::of).orElse(null));
  }

  private record Writing(ObjectNode json) implements AccountEvent.Cases<ObjectNode> {

    @Override
    public ObjectNode toppedUp(ToppedUp event) {
      return json.put(EVENT, TOP_UP).put(ID, event.id()).put(AMOUNT, event.amount().toString());
    }

    @Override
    public ObjectNode balanceSet(BalanceSet event) {
      return json.put(EVENT, SET)
          .put(ID, event.id())
          .put(AMOUNT, text(event.change().amount()))
          .put(CURRENCY, text(event.change().currency()))
          .put(TARIFF, text(event.change().tariff()));
    }

    @Override
    public ObjectNode timePassed(TimePassed event) {
      return json.put(EVENT, TIME).put(DUE_AT, event.dueAt().toEpochMilli());
    }

    private static @Nullable String text(@Nullable Object value) {
      return Optional.ofNullable(value).map(Object::toString).orElse(null);
    }
  }
}
