package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a phone's gateway behaves when Houston sends by it. {@linkplain #usual Usually} it takes
 * everything, says so, and reports it under Houston's id.
 *
 * @param withoutWhatsApp digits of numbers that have no WhatsApp
 * @param checks whether it can tell that of a number when it is asked
 * @param refuses the reason for which it takes no message, in the words of the protocol
 * @param echoes whether it reports each message that it sent, and not its status alone
 * @param ownIds whether it names messages by ids of its own, as most gateways do
 * @param swallowing which messages it takes without saying so
 * @param slowSeconds how long its answer to a message takes
 */
record GatewayBehaviour(
    List<String> withoutWhatsApp,
    boolean checks,
    @Nullable String refuses,
    boolean echoes,
    boolean ownIds,
    Swallowing swallowing,
    int slowSeconds) {

  private static final int MOST_NUMBERS = 50;
  private static final int MOST_SECONDS = 60;
  private static final int LONGEST_LIST = 2_000;
  private static final int LONGEST_WORD = 40;
  private static final String NO_ACCOUNT = "no-account";

  /** Why a message fails, in the words of the protocol. */
  static final Set<String> REASONS =
      Set.of(
          "rejected",
          NO_ACCOUNT,
          "window-closed",
          "content-not-possible",
          "content-not-found",
          "spam");

  GatewayBehaviour {
    withoutWhatsApp = List.copyOf(withoutWhatsApp);
  }

  /** What comes instead of the answer to a message that was taken. */
  enum Silence {
    /** The connection ends. */
    @JsonProperty("dies")
    DIES,
    /** A gateway in between has waited for too long: 504. */
    @JsonProperty("timesOut")
    TIMES_OUT
  }

  /**
   * Which requests to send it does not answer, though it takes what they bring. Houston itself
   * sends one whose connection ended once more: to leave it in doubt takes two.
   *
   * @param next so many from now on
   * @param every each so-and-so-manieth; 0 for none
   * @param seen how many since the last of those
   */
  record Swallowing(Silence by, int next, int every, int seen) {
    static final Swallowing NONE = new Swallowing(Silence.DIES, 0, 0, 0);

    /** What comes instead of the answer to the request that comes now. */
    Optional<Silence> now() {
      return next > 0 || (every > 0 && seen + 1 >= every) ? Optional.of(by) : Optional.empty();
    }

    /** After that request. */
    Swallowing after() {
      return new Swallowing(by, Math.max(next - 1, 0), every, seen + 1 >= every ? 0 : seen + 1);
    }
  }

  static GatewayBehaviour usual() {
    return new GatewayBehaviour(List.of(), true, null, true, false, Swallowing.NONE, 0);
  }

  /**
   * Reads it, as it is usual where nothing is said, from e.g. {@code {"withoutWhatsApp":
   * "+79990000009, +79990000010", "checks": true, "refuses": "spam", "echoes": true, "ownIds":
   * false, "swallows": "timesOut", "swallowNext": 1, "swallowEvery": 0, "slowSeconds": 12}}.
   *
   * @throws InvalidFieldException naming the field that is malformed
   */
  static GatewayBehaviour parse(PlayedFields fields) {
    String refuses =
        fields.optionalText("refuses", LONGEST_WORD).filter(word -> !word.isEmpty()).orElse(null);
    if (refuses != null) {
      reason("refuses", refuses);
    }
    return new GatewayBehaviour(
        numbers(fields.optionalText("withoutWhatsApp", LONGEST_LIST).orElse("")),
        fields.flag("checks", true),
        refuses,
        fields.flag("echoes", true),
        fields.flag("ownIds", false),
        new Swallowing(
            silence(fields.optionalText("swallows", LONGEST_WORD).orElse("dies")),
            fields.number("swallowNext", 1_000),
            fields.number("swallowEvery", 1_000),
            0),
        fields.number("slowSeconds", MOST_SECONDS));
  }

  private static List<String> numbers(String list) {
    List<String> numbers =
        Stream.of(list.split("[,;\n]", -1))
            .filter(number -> !number.isBlank())
            .map(number -> PlainNumbers.phone("withoutWhatsApp", number.strip()).digits())
            .distinct()
            .toList();
    if (numbers.size() > MOST_NUMBERS) {
      throw new InvalidFieldException(
          "withoutWhatsApp", "must be at most " + MOST_NUMBERS + " numbers");
    }
    return numbers;
  }

  private static Silence silence(String word) {
    return switch (word) {
      case "dies" -> Silence.DIES;
      case "timesOut" -> Silence.TIMES_OUT;
      default -> throw new InvalidFieldException("swallows", "must be dies or timesOut");
    };
  }

  /**
   * A reason as it is written.
   *
   * @throws InvalidFieldException naming this field if there is no such reason
   */
  static String reason(String field, String word) {
    if (!REASONS.contains(word)) {
      throw new InvalidFieldException(
          field, "must be one of " + String.join(", ", REASONS.stream().sorted().toList()));
    }
    return word;
  }

  /** Whether this client can be reached; hidden identities are WhatsApp's own. */
  boolean hasWhatsApp(ChatId client) {
    return !withoutWhatsApp.contains(client.value());
  }

  /** Why a message to this client is not taken, if it is not. */
  Optional<String> refusal(ChatId client) {
    return hasWhatsApp(client) ? Optional.ofNullable(refuses) : Optional.of(NO_ACCOUNT);
  }

  /** After a request has come for a message that it has. */
  GatewayBehaviour afterTaking() {
    return new GatewayBehaviour(
        withoutWhatsApp, checks, refuses, echoes, ownIds, swallowing.after(), slowSeconds);
  }

  /** Never the numbers: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "GatewayBehaviour";
  }
}
