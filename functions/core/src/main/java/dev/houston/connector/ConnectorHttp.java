package dev.houston.connector;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.web.GuardedHttp;
import dev.houston.web.GuardedHttp.Call;
import dev.houston.web.GuardedHttp.NoAnswerException;
import dev.houston.web.GuardedHttp.Replied;
import java.util.Map;
import java.util.function.Function;

/**
 * Asks the REST APIs of connectors, and says how sure each answer is (OM-5): a definite no is not
 * done, silence after connecting may be. An answer's words never repeat what the other side wrote
 * (NV-2).
 */
public final class ConnectorHttp {
  private final GuardedHttp http;

  public ConnectorHttp(GuardedHttp http) {
    this.http = http;
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
    try {
      Replied reply = http.call(call);
      return reply.status() / 100 == 2 ? read(reply, reading) : refused(reply.status(), refusals);
    } catch (NoAnswerException none) {
      return Answer.none(
          none.isUnheard() ? Kind.UNREACHED : Kind.IN_DOUBT, "The connector " + none.words());
    }
  }

  private static <T> Answer<T> read(Replied reply, Function<byte[], Answer<T>> reading) {
    if (reply.body().isEmpty()) {
      return Answer.none(
          Kind.IN_DOUBT, "The connector's answer broke off, or is larger than a mebibyte");
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
    String said = "The connector answered " + status;
    String meant = refusals.get(status);
    String words = meant == null ? said : said + ": " + meant;
    return switch (status) {
      case 401, 403 -> Answer.none(Kind.REFUSED, said + ": it does not take the API key");
      case 501 -> Answer.none(Kind.UNABLE, said + ": it cannot do this");
      case 408, 425, 429 -> Answer.none(Kind.IN_DOUBT, words);
      default -> Answer.none(status / 100 == 4 ? Kind.REFUSED : Kind.IN_DOUBT, words);
    };
  }
}
