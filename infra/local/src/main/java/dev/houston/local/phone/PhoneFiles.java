package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatId;
import dev.houston.secret.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Phones in files, each in JSON under the id of its channel: names of files reach logs (NV-2). */
final class PhoneFiles implements PhoneStore {
  private static final String ENDING = ".json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addMixIn(ChatId.class, Value.class)
          .addMixIn(ChannelId.class, Value.class)
          .addMixIn(PhoneNumber.class, Digits.class)
          .addMixIn(Sealed.class, Ciphertext.class)
          .build();

  private final Path directory;

  PhoneFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public List<Phone> load() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .map(PhoneFiles::read)
          .sorted(Comparator.comparing(Phone::connectedAt))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void save(Phone phone) {
    String name = phone.connection().channel().value();
    Path next = directory.resolve(name + ".next");
    try {
      Files.createDirectories(directory);
      Files.write(next, JSON.writeValueAsBytes(phone));
      Files.move(next, directory.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Phone read(Path file) {
    try {
      return JSON.treeToValue(grown(JSON.readTree(file.toFile())), Phone.class);
    } catch (IOException damaged) {
      throw new IllegalStateException(file + " holds no phone", damaged);
    }
  }

  /**
   * A file of the time before phones had sessions: this one's works, and there were no calls. Nor
   * could a gateway behave otherwise than as usual.
   */
  private static JsonNode grown(JsonNode stored) {
    if (stored instanceof ObjectNode phone && !phone.has("gateway")) {
      phone.set("gateway", JSON.valueToTree(GatewayBehaviour.usual()));
    }
    if (stored instanceof ObjectNode phone && !phone.has("session")) {
      ObjectNode session = phone.putObject("session").put("condition", Condition.WORKING.word());
      session.set("loggedIn", phone.get("number"));
      session.set("since", phone.get("connectedAt"));
      phone.putArray("sessionWebhooks");
      for (JsonNode chat : phone.withArray("chats")) {
        ((ObjectNode) chat).putArray("calls");
      }
    }
    return stored;
  }

  /** A value of the business as its text alone. */
  private abstract static class Value {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Value(String unused) {}

    @JsonValue
    abstract String value();
  }

  private abstract static class Digits {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Digits(String unused) {}

    @JsonValue
    abstract String digits();
  }

  private abstract static class Ciphertext {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Ciphertext(String unused) {}

    @JsonValue
    abstract String ciphertext();
  }
}
