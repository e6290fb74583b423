package dev.houston.local.phone;

import static dev.houston.local.phone.PhoneBench.ANNA;
import static dev.houston.local.phone.PhoneBench.CHANNEL;
import static dev.houston.local.phone.PhoneBench.NUMBER;
import static dev.houston.local.phone.PhoneBench.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.PhoneNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhonesTest {
  @TempDir Path data;

  private PhoneBench played() {
    PhoneBench bench = new PhoneBench(PhoneStore.in(data));
    bench.phones.add(bench.phone(NUMBER, CHANNEL));
    PhoneMessage message = bench.fromPhone(ANNA, "<script>\u202e \ud83d\ude80");
    bench.sendAllDue();
    bench.time.advance("PT1M");
    bench.playing.happen(lost(ANNA), message.messageId(), Happening.RECEIVED);
    bench.playing.call(PhoneBench.with(ANNA), true);
    return bench;
  }

  @Test
  void areThereAgainAfterAKillWithTheirChatsAndWhatWaits() {
    try (PhoneBench bench = played()) {
      Phones after = new Phones(PhoneStore.in(data));
      assertThat(after.all()).isEqualTo(bench.phones.all());
      assertThat(after.next()).isEqualTo(bench.phones.next()).isPresent();
    }
  }

  @Test
  void comeBackInTheOrderInWhichTheyWereConnected() {
    try (PhoneBench bench = new PhoneBench(PhoneStore.in(data))) {
      for (int n = 0; n < 5; n++) {
        bench.time.advance("PT1S");
        bench.phones.add(
            bench.phone(new PhoneNumber("7916111000" + n), PhoneBench.anotherChannel()));
      }
      assertThat(new Phones(PhoneStore.in(data)).all())
          .extracting(phone -> phone.number().digits())
          .isEqualTo(
              List.of("79161110000", "79161110001", "79161110002", "79161110003", "79161110004"));
    }
  }

  @Test
  void ignoreAFileThatAKillLeftHalfWritten() throws IOException {
    try (PhoneBench bench = played()) {
      Files.writeString(data.resolve(CHANNEL + ".next"), "{\"number\":\"79161");
      assertThat(new Phones(PhoneStore.in(data)).all()).isEqualTo(bench.phones.all());
    }
  }

  @Test
  void areThereAgainWithWhatTheirSessionsAreInAndWhatIsComing() {
    try (PhoneBench bench = played()) {
      bench.act(SessionAct.LOG_OUT, true);
      Phones after = new Phones(PhoneStore.in(data));
      assertThat(after.all()).isEqualTo(bench.phones.all());
      assertThat(after.goingOn()).isEqualTo(bench.phones.goingOn()).isPresent();
    }
  }

  @Test
  void workWhereTheirFileIsOfBeforeTheyHadSessions() throws IOException {
    try (PhoneBench bench = played()) {
      Path file = data.resolve(CHANNEL + ".json");
      JsonMapper json = new JsonMapper();
      ObjectNode old = (ObjectNode) json.readTree(file.toFile());
      old.remove(List.of("session", "sessionWebhooks"));
      old.withArray("chats").forEach(chat -> ((ObjectNode) chat).remove("calls"));
      json.writeValue(file.toFile(), old);

      Phone loaded = new Phones(PhoneStore.in(data)).phone(NUMBER);
      assertThat(loaded.session()).isEqualTo(bench.session());
      assertThat(loaded.chat(ANNA).messages()).isEqualTo(bench.chat(ANNA).messages());
      assertThat(loaded.chat(ANNA).webhooks()).isEqualTo(bench.chat(ANNA).webhooks());
      assertThat(loaded.chat(ANNA).calls()).isEmpty();
    }
  }

  @Test
  void areThereAgainWithHowTheirGatewaysBehave() {
    try (PhoneBench bench = played()) {
      var rest = new GatewayBehaviour.Swallowing(GatewayBehaviour.Silence.TIMES_OUT, 2, 0, 0);
      var slow = new GatewayBehaviour(List.of("79990000009"), false, "spam", false, true, rest, 9);
      bench.phones.change(NUMBER, phone -> phone.behaving(slow));
      assertThat(new Phones(PhoneStore.in(data)).phone(NUMBER).gateway()).isEqualTo(slow);
    }
  }

  @Test
  void behaveAsUsualWhereTheirFileIsOfBeforeTheyCouldDoOtherwise() throws IOException {
    try (PhoneBench bench = played()) {
      Path file = data.resolve(CHANNEL + ".json");
      JsonMapper json = new JsonMapper();
      ObjectNode old = (ObjectNode) json.readTree(file.toFile());
      old.remove("gateway");
      ObjectNode message = (ObjectNode) old.at("/chats/0/messages/0");
      message.remove(List.of("number", "command"));
      json.writeValue(file.toFile(), old);

      Phone loaded = new Phones(PhoneStore.in(data)).phone(NUMBER);
      assertThat(loaded.gateway()).isEqualTo(GatewayBehaviour.usual());
      assertThat(loaded.chats().get(0).messages().get(0))
          .isEqualTo(bench.phones.phone(NUMBER).chats().get(0).messages().get(0).numbered(0));
    }
  }

  @Test
  void keepNoSecretInClear_NV2() throws IOException {
    try (PhoneBench bench = played();
        Stream<Path> files = Files.list(data)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.UTF_8))
                      .doesNotContain(PhoneBench.SECRET)
                      .doesNotContain("command-key"));
      assertThat(bench.phones.all()).hasSize(1);
    }
  }

  @Test
  void nameTheFileThatHoldsNoPhone() throws IOException {
    Files.writeString(data.resolve("damaged.json"), "{");
    assertThatThrownBy(() -> new Phones(PhoneStore.in(data)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged.json");
  }

  @Test
  void haveDifferentNumbers() {
    try (PhoneBench bench = PhoneBench.connected()) {
      assertThatThrownBy(() -> bench.phones.add(bench.phone(NUMBER, CHANNEL)))
          .isInstanceOfSatisfying(
              InvalidFieldException.class,
              refusal -> assertThat(refusal.field()).isEqualTo("plainId"));
    }
  }

  @Test
  void areSoManyAndNoMore() {
    try (PhoneBench bench = new PhoneBench(PhoneStore.none())) {
      for (int n = 0; n < Phones.MOST; n++) {
        bench.phones.add(
            bench.phone(new PhoneNumber("791611100" + (10 + n)), PhoneBench.anotherChannel()));
      }
      assertThatThrownBy(() -> bench.phones.refuseIfTaken(NUMBER))
          .isInstanceOf(InvalidFieldException.class);
    }
  }
}
