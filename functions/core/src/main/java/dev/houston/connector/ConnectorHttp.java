package dev.houston.connector;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.json.JsonFields;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Handover;
import dev.houston.web.GuardedHttp;
import dev.houston.web.GuardedHttp.Call;
import dev.houston.web.GuardedHttp.NoAnswerException;
import dev.houston.web.GuardedHttp.Replied;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks the REST APIs of connectors, and says how sure each answer is (OM-5): a definite no is not
 * done, silence after connecting may be. An answer's words never repeat what the other side wrote
 * (NV-2).
 */
public final class ConnectorHttp {
  private static final String NO_KEY = ": it does not take the API key";
  private static final String CUT_OFF =
      "The connector's answer broke off, or is larger than a mebibyte";

  private final Line line;

  /** Asks over HTTP. */
  public ConnectorHttp(GuardedHttp http) {
    this(http::call);
  }

  ConnectorHttp(Line line) {
    this.line = line;
  }

  /** The way to the other side. */
  interface Line {

    /** As {@link GuardedHttp#call}. */
    Replied call(Call call) throws NoAnswerException;
  }

  /** What the refusals of one API mean, where they say more about a message than their status. */
  public interface Refusals {

    /**
     * What became of the message.
     *
     * @param said what is in the answer, if that is a JSON object
     * @return nothing where the status says it all
     */
    Optional<Handover> meaning(int status, Optional<JsonFields> said);
  }

  /**
   * Asks, and reads what is answered with a 2xx.
   *
   * @param refusals what statuses of this API mean, in words, where there is more to say than the
   *     number
   * @param reading reads the body; what it complains of is not what the API promises
   */
  public <T> Answer<T> ask(
      Call call, Map<Integer, String> refusals, Function<byte[], Answer<T>> reading) {
    return ask(call, refusals, () -> refused(404, refusals), reading);
  }

  /**
   * The same of a question to which a 404 is an answer.
   *
   * @param none what a 404 says
   */
  public <T> Answer<T> ask(
      Call call,
      Map<Integer, String> refusals,
      Supplier<Answer<T>> none,
      Function<byte[], Answer<T>> reading) {
    try {
      Replied reply = line.call(call);
      if (reply.status() == 404) {
        return none.get();
      }
      return reply.status() / 100 == 2 ? read(reply, reading) : refused(reply.status(), refusals);
    } catch (NoAnswerException silence) {
      return Answer.none(silence.isUnheard() ? Kind.UNREACHED : Kind.IN_DOUBT, words(silence));
    }
  }

  /**
   * Hands a message over. Whatever the other side does, what is not certain is in doubt (OM-5).
   *
   * @param id reads the connector's id of the message in what it answers; one that took the message
   *     without telling its id has taken it
   */
  public Handover hand(Call call, Refusals refusals, Function<JsonFields, Optional<String>> id) {
    try {
      Replied reply = line.call(call);
      if (reply.status() / 100 == 2) {
        return taken(reply, id);
      }
      Optional<JsonFields> said = reply.body().flatMap(ConnectorHttp::object);
      return refusals.meaning(reply.status(), said).orElseGet(() -> notTaken(reply.status()));
    } catch (NoAnswerException silence) {
      String words = words(silence);
      return silence.isUnheard() ? Handover.putBack(words) : Handover.inDoubt(words);
    }
  }

  private static Handover taken(Replied reply, Function<JsonFields, Optional<String>> id) {
    if (reply.body().isEmpty()) {
      return Handover.inDoubt(CUT_OFF);
    }
    byte[] body = reply.body().get();
    if (new String(body, StandardCharsets.UTF_8).isBlank()) {
      return Handover.taken(null);
    }
    return object(body)
        .map(answer -> Handover.taken(id.apply(answer).orElse(null)))
        .orElseGet(() -> Handover.inDoubt("The connector's answer is no JSON object"));
  }

  private static Optional<JsonFields> object(byte[] body) {
    try {
      return Optional.of(JsonFields.parse(body));
    } catch (InvalidFieldException none) {
      return Optional.empty();
    }
  }

  /** What a status says of a message, whatever the API. */
  private static Handover notTaken(int status) {
    String said = said(status);
    return switch (status) {
      case 401, 403 -> Handover.putBack(said + NO_KEY);
      // No such session, or none of the API at this address: nothing is wrong with the message.
      case 404, 405 -> Handover.putBack(said + ": it has no such session");
      case 429 -> Handover.putBack(said + ": it wants it later");
      case 408, 425 -> Handover.inDoubt(said);
      case 413 -> Handover.failed(FailureReason.CONTENT_NOT_FOUND, said + ": it is too large");
      case 415, 501 ->
          Handover.failed(FailureReason.CONTENT_NOT_POSSIBLE, said + ": it cannot send this");
      default ->
          status / 100 == 4
              ? Handover.failed(FailureReason.REJECTED, said)
              : Handover.inDoubt(said);
    };
  }

  private static <T> Answer<T> read(Replied reply, Function<byte[], Answer<T>> reading) {
    if (reply.body().isEmpty()) {
      return Answer.none(Kind.IN_DOUBT, CUT_OFF);
    }
    try {
      return reading.apply(reply.body().get());
    } catch (InvalidFieldException strange) {
      return Answer.none(
          Kind.IN_DOUBT,
          "The connector's answer is strange: " + strange.field() + " " + strange.complaint());
    }
  }

  private static <T> Answer<T> refused(int status, Map<Integer, String> refusals) {
    String said = said(status);
    String meant = refusals.get(status);
    String words = meant == null ? said : said + ": " + meant;
    return switch (status) {
      case 401, 403 -> Answer.none(Kind.REFUSED, said + NO_KEY);
      case 501 -> Answer.none(Kind.UNABLE, said + ": it cannot do this");
      case 408, 425, 429 -> Answer.none(Kind.IN_DOUBT, words);
      default -> Answer.none(status / 100 == 4 ? Kind.REFUSED : Kind.IN_DOUBT, words);
    };
  }

  private static String said(int status) {
    return "The connector answered " + status;
  }

  private static String words(NoAnswerException silence) {
    return "The connector " + silence.words();
  }
}
