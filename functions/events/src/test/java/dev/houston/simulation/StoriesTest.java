package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final String ANNA = "79170004411";

  private final Chronicle chronicle = new Chronicle();

  private static Instant at(String clock) {
    return Instant.parse("2026-03-02T" + clock + "Z");
  }

  private void write(String clock, String channel, String client, String words) {
    Instant at = at(clock);
    chronicle.add(
        new Fact.Written(
            at, at, "acme", channel, client, "crm-" + words, words, "accepted", "id-" + words));
  }

  private void stands(String clock, String author, String words) {
    Instant at = at(clock);
    chronicle.add(
        new Fact.Stood(
            at,
            "acme",
            "sales",
            ANNA,
            "id-" + words,
            author,
            words,
            at,
            "US".equals(author) ? "waiting" : null));
  }

  @Test
  void aChatIsToldInWordsWithShortNames() {
    write("10:05:13", "sales", ANNA, "hello");
    stands("10:05:13.040", "US", "hello");
    chronicle.add(
        new Fact.Handed(at("10:05:14"), "sales", ANNA, "id-hello", "hello", true, "IN_DOUBT"));
    stands("10:15:13", "SYSTEM", "Till now");
    assertThat(Stories.of(chronicle, "acme", "sales", ANNA))
        .isEqualTo(
            """
            2 10:05:13.000  the operator writes “hello” (crm-hello): accepted as m1
            2 10:05:13.040          ours stands: “hello” as waiting (m1)
            2 10:05:14.000  m1 is handed over; the client gets it; the answer is IN_DOUBT
            2 10:15:13.000          SYSTEM: “Till now” (m2)\
            """);
  }

  @Test
  void whatOthersWriteIsNoPartOfAChat() {
    write("10:05:13", "sales", "79170009922", "to somebody else");
    write("10:05:14", "support", ANNA, "from another channel");
    assertThat(Stories.of(chronicle, "acme", "sales", ANNA)).isEmpty();
  }

  @Test
  void whatItsChannelGoesThroughIsPartOfAChat() {
    chronicle.add(new Fact.SessionAsked(at("10:00:00"), "sales", "phoneUnavailable"));
    assertThat(Stories.of(chronicle, "acme", "sales", ANNA))
        .endsWith("the session is asked what it is in: phoneUnavailable");
  }

  @Test
  void manyFaultsAreOneLine() {
    for (FaultKind kind :
        List.of(FaultKind.THROTTLED, FaultKind.SLOW, FaultKind.SLOW, FaultKind.SLOW)) {
      chronicle.add(new Fact.Fault(at("10:00:00"), kind, "Chats.save"));
    }
    assertThat(Stories.of(chronicle, "acme", "sales", ANNA))
        .isEqualTo("2 10:00:00.000  (since then: throttled × 1, call took seconds × 3)");
  }

  @Test
  void aJudgeNamesAChatByItsChannelAndClient() {
    chronicle.add(new Fact.ChannelConnected(at("09:00:00"), "acme", "sales", "79160001122"));
    write("10:05:13", "sales", ANNA, "hello");
    write("10:05:14", "sales", "79170009922", "to somebody else");
    assertThat(Stories.about(chronicle, "sales/" + ANNA))
        .isEqualTo(Stories.of(chronicle, "acme", "sales", ANNA));
  }

  @Test
  void theStoryOfAChannelLeavesOutWhatIsWrittenInItsChats() {
    write("10:05:13", "sales", ANNA, "hello");
    chronicle.add(new Fact.SessionTold(at("10:06:00"), "sales", "take-back", false));
    assertThat(Stories.of(chronicle, "acme", "sales"))
        .isEqualTo("2 10:06:00.000  the session is told to take-back, and does not hear it");
  }
}
