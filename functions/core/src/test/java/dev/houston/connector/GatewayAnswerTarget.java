package dev.houston.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.Answer;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.connector.ConnectorCommands.Page;
import dev.houston.fuzz.QueuedEvents;
import dev.houston.fuzz.Target;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Parcel;
import dev.houston.web.GuardedHttp.Replied;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a connector answers: the first byte chooses what it is asked, the second one its status, and
 * the others are the body. Whatever it answers:
 *
 * <ul>
 *   <li>there is an answer of ours, and nothing is thrown (OM-5);
 *   <li>its words are short, in ASCII, and of one line: nothing that the other side wrote (NV-2);
 *   <li>what was fetched fits into the queue, and its pages come to an end or go on with a place
 *       that can be kept with the channel;
 *   <li>an id of a message is one that can be kept.
 * </ul>
 */
public final class GatewayAnswerTarget implements Target {
  private static final Instant NOW = Instant.parse("2026-04-07T08:30:00Z");
  private static final Instant SINCE = NOW.minusSeconds(3_600);
  private static final SessionAccess TO =
      new SessionAccess(URI.create("https://gateway.example.com"), "default", "pear");
  private static final ChatId CLIENT = new ChatId("48609876543");
  private static final AccountId ACCOUNT = new AccountId("orchard-5");
  private static final ChannelId CHANNEL = new ChannelId("5a3c9d10-7e42-4b8f-8c61-90d2e4f7a1b3");
  private static final Parcel PARCEL =
      new Parcel(
          CLIENT,
          new MessageId("3f2b1a90-8c7d-4e6f-9a5b-0c1d2e3f4a5b"),
          Content.text("The pears are ripe"),
          "Q1",
          SINCE);

  private static final int[] STATUSES = {200, 201, 404, 409, 422, 429, 500, 501};
  private static final int QUESTIONS = 8;
  private static final int MOST_PAGES = 8;
  private static final int LONGEST_ID = 256;
  private static final int LONGEST_WORDS = 200;

  /** What of an item of 400 KB may be a place in what is fetched. */
  private static final int LONGEST_PLACE = 100_000;

  private final Function<ConnectorHttp, ConnectorCommands> kind;
  private final String name;

  /** The answers to this kind of connector's questions. */
  public GatewayAnswerTarget(Function<ConnectorHttp, ConnectorCommands> kind) {
    this.kind = kind;
    this.name = kind.apply(answering(200, new byte[0])).name() + "-answer";
  }

  private static ConnectorHttp answering(int status, byte[] body) {
    return new ConnectorHttp(call -> new Replied(status, Optional.of(body)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void attack(byte[] input) {
    if (input.length < 2) {
      return;
    }
    int status = STATUSES[Byte.toUnsignedInt(input[1]) % STATUSES.length];
    byte[] body = Arrays.copyOfRange(input, 2, input.length);
    ConnectorCommands commands = kind.apply(answering(status, body));
    switch (Byte.toUnsignedInt(input[0]) % QUESTIONS) {
      case 0 -> assertReport(commands.state(TO, NOW));
      case 1 -> assertWords(commands.qr(TO));
      case 2 -> fetch(commands);
      case 3 ->
          assertWords(commands.send(TO, new PhoneNumber("48609876543"), "alert-1", "Look here"))
              .given()
              .ifPresent(sent -> assertId(sent.connectorId()));
      case 4 -> assertHandover(commands.hand(TO, PARCEL));
      case 5 ->
          assertWords(commands.find(TO, PARCEL, SINCE))
              .given()
              .ifPresent(found -> assertId(found.connectorId()));
      case 6 -> assertWords(commands.exists(TO, CLIENT));
      default -> assertWords(commands.tell(TO, SessionCommand.RESTART));
    }
  }

  private static void fetch(ConnectorCommands commands) {
    Optional<String> from = Optional.empty();
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer<Page> answer = assertWords(commands.fetch(TO, SINCE, from.orElse(null), NOW));
      Optional<Page> given = answer.given();
      given.ifPresent(GatewayAnswerTarget::queue);
      Optional<String> next = given.flatMap(Page::next);
      if (next.isEmpty()) {
        return;
      }
      assertThat(next.get().length()).isLessThanOrEqualTo(LONGEST_PLACE);
      from = next;
    }
  }

  private static void queue(Page page) {
    assertThat(page.reports()).hasSizeLessThanOrEqualTo(100);
    var queues = new QueuedEvents();
    for (Reported report : page.reports()) {
      queues.put(new ChatKey(ACCOUNT, CHANNEL, report.client()), report.event(), report.cause());
    }
  }

  private static void assertReport(Answer<SessionReport> answer) {
    assertWords(answer)
        .given()
        .ifPresent(
            report ->
                new QueuedEvents()
                    .put(
                        ACCOUNT,
                        CHANNEL,
                        ReportedSession.of(report, NOW).event(),
                        ReportedSession.of(report, NOW).cause()));
  }

  private static void assertHandover(Handover handover) {
    assertWords(handover.words());
    assertId(handover.connectorId());
  }

  private static <T> Answer<T> assertWords(Answer<T> answer) {
    assertThat(answer.given().isPresent()).isEqualTo(answer.kind() == Answer.Kind.GIVEN);
    assertWords(answer.words());
    return answer;
  }

  private static void assertWords(String words) {
    assertThat(words.length()).isLessThanOrEqualTo(LONGEST_WORDS);
    assertThat(words.chars().allMatch(character -> character >= ' ' && character <= '~')).isTrue();
  }

  private static void assertId(@Nullable String id) {
    if (id != null) {
      assertThat(id.length()).isBetween(1, LONGEST_ID);
    }
  }
}
