package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.aws.DynamoDbAlertEchoes;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.AlertEchoes;
import dev.houston.curator.AlertEchoesContract;
import dev.houston.curator.ExpectedEchoes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbAlertEchoesTest extends AlertEchoesContract {
  private final DynamoDbAlertEchoes echoes =
      new DynamoDbAlertEchoes(EmulatedTables.client(), EmulatedTables.MESSAGES);

  @Override
  protected AlertEchoes echoes() {
    return echoes;
  }

  @Override
  protected ExpectedEchoes expected() {
    return echoes;
  }

  @Test
  void storesNeitherTheTextNorTheNumberAndForgetsBothAfterADay_NV2() {
    var carrier = new ChannelId(UUID.randomUUID().toString());
    Instant now = Instant.parse("2099-03-02T10:00:00Z");
    echoes.expect(carrier, new PhoneNumber("79165550101"), "a private text", now);

    List<Map<String, AttributeValue>> items =
        EmulatedTables.client()
            .query(
                request ->
                    request
                        .tableName(EmulatedTables.MESSAGES)
                        .keyConditionExpression("chat = :echoes")
                        .expressionAttributeValues(
                            Map.of(":echoes", AttributeValue.fromS("=echoes#" + carrier))))
            .items();
    assertThat(items).hasSize(2).hasToString(items.toString().replaceAll("7916555|private", ""));
    assertThat(items)
        .allMatch(
            item -> item.get("expires").n().equals("" + now.plusSeconds(86_400).getEpochSecond()));
  }
}
