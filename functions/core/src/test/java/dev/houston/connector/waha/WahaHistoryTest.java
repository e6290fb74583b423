package dev.houston.connector.waha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.connector.ConnectorCommands.Page;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.GatewayServer;
import dev.houston.connector.GatewayServer.Heard;
import dev.houston.connector.GatewayServer.Reply;
import dev.houston.connector.Reported;
import dev.houston.connector.SessionAccess;
import dev.houston.json.JsonFields;
import dev.houston.web.GuardedHttp;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CH-4: what came about while nobody heard it is fetched from WAHA, whatever its engine. */
class WahaHistoryTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
  private static final Instant SINCE = NOW.minusSeconds(600);
  private static final JsonMapper JSON = new JsonMapper();

  private final GatewayServer gateway = new GatewayServer();
  private final SessionAccess access = new SessionAccess(gateway.uri(), "default", "key");
  private final WahaCommands commands =
      new WahaCommands(new ConnectorHttp(new GuardedHttp(true, Duration.ofSeconds(5))));

  /** What WAHA keeps, by chat. */
  private final Map<String, List<ObjectNode>> chats = new HashMap<>();

  @BeforeEach
  void answerAsWahaDoes() {
    gateway.answers(this::answer);
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  private Reply answer(Heard heard) {
    String[] path = heard.path().substring("/gateway/api/default/chats/".length()).split("/", -1);
    int offset = Integer.parseInt(heard.query().get("offset"));
    int limit = Integer.parseInt(heard.query().get("limit"));
    List<ObjectNode> all =
        path[0].equals("overview")
            ? overview()
            : messages(
                URLDecoder.decode(path[0], StandardCharsets.UTF_8),
                Long.parseLong(heard.query().get("filter.timestamp.gte")));
    ArrayNode page = JSON.createArrayNode();
    all.stream().skip(offset).limit(limit).forEach(page::add);
    return GatewayServer.json(200, page.toString());
  }

  /** The chat that was used last first. */
  private List<ObjectNode> overview() {
    return chats.entrySet().stream()
        .map(
            chat -> {
              ObjectNode listed = JSON.createObjectNode().put("id", chat.getKey());
              return listed.<ObjectNode>set(
                  "lastMessage", chat.getValue().get(chat.getValue().size() - 1));
            })
        .sorted(
            Comparator.comparing((ObjectNode chat) -> chat.at("/lastMessage/timestamp").asLong())
                .reversed()
                .thenComparing(chat -> chat.get("id").asText()))
        .toList();
  }

  private List<ObjectNode> messages(String chat, long since) {
    return chats.get(chat).stream()
        .filter(message -> message.get("timestamp").asLong() >= since)
        .toList();
  }

  private static String chat(int number) {
    return "7916%07d@c.us".formatted(number);
  }

  private void wrote(int client, String id, Instant at) {
    String number = "7916%07d".formatted(client);
    chats
        .computeIfAbsent(chat(client), none -> new ArrayList<>())
        .add(WahaWebhook.fromClient(id, number, at).payload());
  }

  private Page page(Optional<String> from) {
    return commands.fetch(access, SINCE, from.orElse(null), NOW).given().orElseThrow();
  }

  private List<Reported> everything() {
    return rest(page(Optional.empty()));
  }

  /** What this page and those behind it bring. */
  private List<Reported> rest(Page first) {
    List<Reported> all = new ArrayList<>(first.reports());
    Page page = first;
    while (page.next().isPresent()) {
      page = page(page.next());
      all.addAll(page.reports());
      assertThat(gateway.heard()).as("a walk that ends").hasSizeLessThan(1_000);
    }
    return all;
  }

  private List<String> causes() {
    return everything().stream().map(Reported::cause).distinct().toList();
  }

  @Test
  void isWhatTheWebhooksWouldHaveBrought() {
    wrote(1, "A1", SINCE.plusSeconds(60));
    var webhook = WahaWebhook.fromClient("A1", "79160000001", SINCE.plusSeconds(60));
    byte[] payload = webhook.payload().toString().getBytes(StandardCharsets.UTF_8);
    List<Reported> brought =
        WahaMessage.translate(JsonFields.parse(payload), NOW).stream().toList();
    assertThat(everything()).isNotEmpty().hasSameElementsAs(brought);
  }

  @Test
  void isOldestFirstInEachChat() {
    wrote(1, "A2", SINCE.plusSeconds(90));
    wrote(1, "A1", SINCE.plusSeconds(60));
    wrote(2, "B1", SINCE.plusSeconds(30));
    assertThat(causes())
        .containsExactlyInAnyOrder(
            "message/false/A1/sent", "message/false/A2/sent", "message/false/B1/sent")
        .containsSubsequence("message/false/A1/sent", "message/false/A2/sent");
  }

  @Test
  void isNothingOfBefore() {
    wrote(1, "A0", SINCE.minusSeconds(1));
    wrote(1, "A1", SINCE);
    wrote(2, "B0", SINCE.minusSeconds(3_600));
    assertThat(causes()).containsExactly("message/false/A1/sent");
    assertThat(gateway.heard())
        .extracting(Heard::path)
        .noneMatch(path -> path.contains("9160000002"));
  }

  /** An older WAHA does not know the filter. */
  @Test
  void isNothingOfBeforeAlsoWhereWahaTellsIt() {
    wrote(1, "A0", SINCE.minusSeconds(1));
    wrote(1, "A1", SINCE);
    gateway.answers(
        heard ->
            heard.path().endsWith("overview")
                ? answer(heard)
                : GatewayServer.json(200, chats.get(chat(1)).toString()));
    assertThat(causes()).containsExactly("message/false/A1/sent");
  }

  @Test
  void isReadPageByPage() {
    IntStream.range(0, 45).forEach(i -> wrote(1, "A" + i, SINCE.plusSeconds(i)));
    IntStream.range(2, 50).forEach(i -> wrote(i, "B" + i, SINCE.plusSeconds(i)));
    assertThat(causes()).hasSize(45 + 48);
  }

  @Test
  void leavesOutNoChatThatIsUsedMeanwhile() {
    IntStream.range(1, 50).forEach(i -> wrote(i, "A" + i, SINCE.plusSeconds(i)));
    Page page = page(Optional.empty());
    List<String> causes = new ArrayList<>();
    wrote(3, "LATE", NOW);
    while (page.next().isPresent()) {
      page = page(page.next());
      page.reports().forEach(report -> causes.add(report.cause()));
    }
    assertThat(causes).contains("message/false/A3/sent", "message/false/LATE/sent");
  }

  @Test
  void asksForNoMediaAndForTheOldestFirst() {
    wrote(1, "A1", SINCE);
    everything();
    Heard messages =
        gateway.heard().stream()
            .filter(heard -> heard.path().endsWith("/messages"))
            .findFirst()
            .orElseThrow();
    assertThat(messages.path()).isEqualTo("/gateway/api/default/chats/79160000001%40c.us/messages");
    assertThat(messages.query())
        .containsEntry("downloadMedia", "false")
        .containsEntry("sortBy", "timestamp")
        .containsEntry("sortOrder", "asc");
  }

  @Test
  void goesOnWhereItWasAfterACrash() {
    wrote(1, "A1", SINCE);
    wrote(2, "B1", SINCE);
    Page chats = page(Optional.empty());
    Page first = page(chats.next());
    assertThat(page(chats.next())).isEqualTo(first);
  }

  @Test
  void readsNoGroupsAndNothingOfAChatThatIsMalformed_NV3() {
    wrote(1, "A1", SINCE);
    chats.put("120363041234567890@g.us", chats.get(chat(1)));
    chats.put("../../admin", chats.get(chat(1)));
    ObjectNode never = chats.get(chat(1)).get(0).deepCopy();
    chats.put(chat(2), List.of(never.put("timestamp", "yesterday")));
    gateway.answers(
        heard ->
            heard.path().endsWith("overview")
                ? answer(heard)
                : GatewayServer.json(200, heard.query().get("offset").equals("0") ? "[{}]" : "[]"));
    assertThat(causes()).isEmpty();
    assertThat(gateway.heard())
        .extracting(Heard::path)
        .allMatch(path -> path.endsWith("overview") || path.contains("79160000001%40c.us"));
  }

  @Test
  void endsWhereWahaAnswersTheSamePageForEver() {
    wrote(1, "A1", SINCE);
    gateway.answers(
        heard ->
            heard.path().endsWith("overview")
                ? answer(heard)
                : GatewayServer.json(200, messages(chat(1), 0).toString()));
    assertThat(causes()).containsExactly("message/false/A1/sent");
    assertThat(gateway.heard()).hasSizeLessThan(12);
  }

  /** What is fetched until an answer is none, and that answer. */
  private Answer<Page> fetchedUntilInDoubt(List<String> causes) {
    Answer<Page> answer = commands.fetch(access, SINCE, null, NOW);
    while (answer.given().flatMap(Page::next).isPresent()) {
      Page page = answer.given().orElseThrow();
      page.reports().forEach(report -> causes.add(report.cause()));
      assertThat(gateway.heard()).as("a walk that ends").hasSizeLessThan(1_000);
      answer = commands.fetch(access, SINCE, page.next().orElseThrow(), NOW);
    }
    return answer;
  }

  private void cannotRead(int client, int status) {
    gateway.answers(
        heard ->
            heard.path().contains("7916%07d".formatted(client))
                ? GatewayServer.json(status, "{}")
                : answer(heard));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 422, 500})
  void readsTheOtherChatsWhereOneCannotBeRead_CH4(int status) {
    IntStream.range(1, 50).forEach(i -> wrote(i, "A" + i, SINCE.plusSeconds(i)));
    cannotRead(45, status);
    var causes = new ArrayList<String>();
    fetchedUntilInDoubt(causes);
    assertThat(causes).hasSize(48).doesNotHaveDuplicates().doesNotContain("message/false/A45/sent");
  }

  @Test
  void isInDoubtWhereAChatCannotBeReadBehindAllOthers() {
    wrote(1, "A1", SINCE);
    cannotRead(1, 500);
    assertThat(fetchedUntilInDoubt(new ArrayList<>()).kind()).isEqualTo(Kind.IN_DOUBT);
  }

  @Test
  void readsAChatBehindAllOthersThatCouldNotBeReadAtFirst_CH4() {
    wrote(1, "A1", SINCE.plusSeconds(1));
    wrote(2, "B1", SINCE);
    Optional<String> listed = page(Optional.empty()).next();
    cannotRead(1, 500);
    Page page = page(listed);
    gateway.answers(this::answer);
    assertThat(rest(page))
        .extracting(Reported::cause)
        .containsExactly("message/false/B1/sent", "message/false/A1/sent");
  }

  @Test
  void readsAChatOnceThatIsUsedMeanwhileAndCouldNotBeReadAtFirst_CH4() {
    wrote(1, "A1", NOW);
    cannotRead(1, 500);
    Page page = page(page(Optional.empty()).next());
    gateway.answers(this::answer);
    assertThat(rest(page)).extracting(Reported::cause).containsExactly("message/false/A1/sent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "3;0;0;0;0;0;0;;",
        "1;0;0;0;0;0;0;",
        "1;0;0;-2;0;0;0;;",
        "x;0;0;0;0;0;0;;"
      })
  void knowsAPlaceThatIsNone(String from) {
    assertThatThrownBy(() -> commands.fetch(access, SINCE, from, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsTheChatsOfClientsBehindAPageOfGroups_CH4() {
    for (int group = 0; group < 20; group++) {
      Instant at = SINCE.plusSeconds(400 + group);
      var lively = WahaWebhook.fromClient("G" + group, "79160000099", at).payload();
      chats.put("1203630%08d@g.us".formatted(group), List.of(lively));
    }
    wrote(1, "A1", SINCE.plusSeconds(60));
    assertThat(causes()).containsExactly("message/false/A1/sent");
  }

  @Test
  void readsTheChatsOfClientsBehindAPageThatTellsNoTimes_CH4() {
    wrote(1, "A1", SINCE.plusSeconds(60));
    ArrayNode untold = JSON.createArrayNode();
    IntStream.range(10, 30).forEach(i -> untold.addObject().put("id", chat(i)));
    gateway.answers(
        heard -> {
          boolean list = heard.path().endsWith("/overview");
          String offset = heard.query().get("offset");
          if (list && offset.equals("0")) {
            return GatewayServer.json(200, untold.toString());
          }
          return list
              ? GatewayServer.json(200, offset.equals("20") ? overview().toString() : "[]")
              : answer(heard);
        });
    assertThat(causes()).containsExactly("message/false/A1/sent");
  }

  @Test
  void looksNoFurtherBehindChatsThatWereNotUsedSince() {
    IntStream.range(1, 60).forEach(i -> wrote(i, "A" + i, SINCE.minusSeconds(60)));
    everything();
    assertThat(gateway.heard()).extracting(heard -> heard.query().get("offset")).containsOnly("0");
  }

  /** An older WAHA that knows no limit there answers all it has at once. */
  @Test
  void takesNoMoreOfOnePageThanOneCallCanQueue_NV1() {
    wroteMany(700);
    gateway.answers(this::allAtOnce);
    Page listed = page(Optional.empty());
    assertThat(page(listed.next()).reports()).hasSize(100);
  }

  @Test
  void takesAllOfAPageThatIsLargerThanOneCallCanQueue_NV1() {
    wroteMany(250);
    gateway.answers(this::allAtOnce);
    List<String> wrote =
        IntStream.range(0, 250).mapToObj(i -> "message/false/A" + i + "/sent").toList();
    assertThat(everything()).extracting(Reported::cause).containsExactlyElementsOf(wrote);
  }

  private void wroteMany(int messages) {
    IntStream.range(0, messages).forEach(i -> wrote(1, "A" + i, SINCE.plusSeconds(i / 2)));
  }

  private Reply allAtOnce(Heard heard) {
    return heard.path().endsWith("/overview")
        ? answer(heard)
        : GatewayServer.json(200, chats.get(chat(1)).toString());
  }
}
