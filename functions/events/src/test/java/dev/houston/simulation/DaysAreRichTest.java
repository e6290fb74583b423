package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Days that are made of seeds hold all that there is to be judged. */
class DaysAreRichTest {
  private static final int DAYS = 24;
  private static final int FEWEST_EVENTS = 200;

  private static final Census CENSUS = new Census();
  private static final Set<String> STATES = new TreeSet<>();
  private static final Set<String> ANSWERS = new TreeSet<>();
  private static int fewest = Integer.MAX_VALUE;

  @BeforeAll
  static void play() {
    LongStream.rangeClosed(1, DAYS).forEach(DaysAreRichTest::play);
  }

  private static void play(long seed) {
    Chronicle chronicle = Day.play(seed).chronicle();
    CENSUS.count(chronicle);
    fewest = Math.min(fewest, Census.events(chronicle));
    chronicle.of(Fact.ChannelTold.class).map(Fact.ChannelTold::state).forEach(STATES::add);
    chronicle.of(Fact.ChannelShown.class).map(Fact.ChannelShown::status).forEach(STATES::add);
    chronicle.of(Fact.Written.class).map(Fact.Written::answer).forEach(ANSWERS::add);
    chronicle.of(Fact.Handed.class).map(Fact.Handed::answer).forEach(ANSWERS::add);
    chronicle
        .of(Fact.Settled.class)
        .map(one -> one.what() + " " + one.answer())
        .forEach(ANSWERS::add);
  }

  @Test
  void eachHasTwoHundredEventsFromOutsideAtLeast() {
    assertThat(fewest).isGreaterThanOrEqualTo(FEWEST_EVENTS);
  }

  @Test
  void everyKindOfFaultIsMadeOften() {
    assertThat(CENSUS.faults()).containsOnlyKeys(FaultKind.values());
    assertThat(CENSUS.faults().values()).allMatch(times -> times >= 5);
  }

  /** SM-2; those of a channel that takes nothing are told to native integrations only. */
  @Test
  void everySystemMessageOfAChatIsSaid() {
    assertThat(BEGINNINGS)
        .allMatch(
            beginning -> CENSUS.lines().stream().anyMatch(line -> line.startsWith(beginning)));
  }

  private static final Set<String> BEGINNINGS =
      Set.of(
          "Chat is initialized, you can write this client to WhatsApp",
          "Chat is not possible, this phone number does not have a WhatsApp account",
          "There was an attempt to call into whatsapp from the number +",
          "There was a video call attempt at whatsapp from the number +",
          "Till now is not delivered to the client (it has passed ",
          "The message is delivered and read.",
          "The message is finally delivered!",
          "Not yet read by the client (passed ",
          "All right, all messages are finally read.",
          "The status of messages for this number can not be obtained.",
          "Houston, scan the QR code",
          "The message was not sent: ",
          "It is not known whether this message was sent.");

  /** CH-1. */
  @Test
  void everyStateOfAChannelIsSeen() {
    assertThat(STATES)
        .contains(
            "active",
            "init",
            "phoneUnavailable",
            "openElsewhere",
            "qr",
            "foreignphone",
            "disabled",
            "notEnoughMoney",
            "deleted");
  }

  /** OM-1, OM-5, AP-1. */
  @Test
  void whateverCanBeAnsweredIsAnswered() {
    assertThat(ANSWERS)
        .containsAll(
            Stream.of(
                    Stream.of("accepted", "repeated", "broken"),
                    Stream.of("BAD_CONTACT", "CHANNEL_BLOCKED", "CHANNEL_NO_MONEY"),
                    Stream.of("TAKEN", "FAILED", "PUT_BACK", "IN_DOUBT"),
                    Stream.of("drop accepted", "again accepted"))
                .flatMap(some -> some)
                .toList());
  }
}
