package dev.houston.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.curator.Curator;
import dev.houston.curator.Roster;
import dev.houston.curator.WatchedChannels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** The curators of an account are one item, which may have 400 KB. */
class CuratorsItemTest {
  private static final int HALF_OF_THE_LARGEST_ITEM = 200 * 1024;
  private static final String LONGEST_NAME = "\uD83D\uDE80".repeat(Curator.LONGEST_NAME);

  private final List<Map<String, AttributeValue>> saved = new ArrayList<>();

  @Test
  void isFarFromTheLimitWhenEverythingInItIsAtItsOwn_CU1() {
    int each = Roster.MOST_CHOSEN_CHANNELS / Roster.MOST_CURATORS;
    List<Curator> curators =
        ids(Roster.MOST_CURATORS)
            .map(id -> new Curator(id, LONGEST_NAME, phone(id), watching(each)))
            .toList();
    var store = new DynamoDbCurators(new Remembering(), "state");
    assertThat(store.save(new Roster(new AccountId("acme"), curators, 1))).isTrue();
    assertThat(size(AttributeValue.fromM(saved.get(0)))).isLessThan(HALF_OF_THE_LARGEST_ITEM);
  }

  private static WatchedChannels watching(int channels) {
    return WatchedChannels.of(ids(channels).map(id -> new ChannelId(id.toString())).toList());
  }

  private static PhoneNumber phone(UUID id) {
    return new PhoneNumber("7916555%04d".formatted(id.getLeastSignificantBits()));
  }

  private static Stream<UUID> ids(int count) {
    return IntStream.range(0, count).mapToObj(number -> new UUID(number, number));
  }

  /** As DynamoDB counts: three bytes for a list or a map, and one for each thing in it. */
  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> value.n().length() + 1;
      case BOOL -> 1;
      case L -> 3 + value.l().stream().mapToInt(each -> 1 + size(each)).sum();
      case M ->
          3
              + value.m().entrySet().stream()
                  .mapToInt(entry -> 1 + bytes(entry.getKey()) + size(entry.getValue()))
                  .sum();
      default -> throw new AssertionError("nothing else is written: " + value.type());
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A table that takes whatever it is given. */
  private final class Remembering implements DynamoDbClient {
    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      saved.add(request.item());
      return PutItemResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
