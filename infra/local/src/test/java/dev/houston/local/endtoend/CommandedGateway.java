package dev.houston.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.channel.ChannelId;
import dev.houston.local.account.SecretsOnThisMachine;
import dev.houston.local.endtoend.RunningHouston.Answer;
import dev.houston.secret.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The gateway of a simulated phone, commanded as Houston commands it. The key is read where the
 * phone keeps it: only Houston and the phone ever know it.
 */
final class CommandedGateway {
  private static final JsonMapper JSON = new JsonMapper();

  private final RunningHouston houston;
  private final String phone;
  private final String session;
  private final String key;

  private CommandedGateway(RunningHouston houston, String phone, String session, String key) {
    this.houston = houston;
    this.phone = phone;
    this.session = session;
    this.key = key;
  }

  /** The gateway of a phone that is connected already to a Houston with this data. */
  static CommandedGateway of(RunningHouston houston, Path data, String number) {
    for (JsonNode phone : houston.get("/local/phones").body()) {
      if (phone.get("phone").asText().equals(number)) {
        return new CommandedGateway(
            houston, number, number, commandKey(data, phone.get("channelId").asText()));
      }
    }
    throw new IllegalArgumentException("no such phone");
  }

  private static String commandKey(Path data, String channel) {
    try {
      JsonNode phone = JSON.readTree(data.resolve("phones").resolve(channel + ".json").toFile());
      Sealed sealed = new Sealed(phone.at("/connection/commandKey").asText());
      var secrets = new SecretsOnThisMachine(Files.readString(data.resolve("secrets-key")).strip());
      return secrets.open(new ChannelId(channel).owner(), sealed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same gateway and a session of this name, encoded as in an address. */
  CommandedGateway named(String other) {
    return new CommandedGateway(houston, phone, other, key);
  }

  /** Its session's name, which is the number. */
  String session() {
    return session;
  }

  /** {@code GET /sessions/{session}…}. */
  Answer get(String rest) {
    return ask("GET", session + rest, null, "Bearer " + key);
  }

  /** {@code POST /sessions/{session}…}. */
  Answer post(String rest, String body) {
    return ask("POST", session + rest, body, "Bearer " + key);
  }

  /** Anything, as anybody. */
  Answer ask(String method, String path, String body, String authorization) {
    return houston.send(
        method,
        "/local/phones/" + phone + "/sessions/" + path,
        body,
        Map.of("Authorization", authorization));
  }
}
