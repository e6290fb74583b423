package dev.houston.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.houston.function.QueueBatch.Letter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one batch loop: groups in order, nothing overtakes, hopeless messages hold up nothing. */
class QueueBatchTest {
  private final List<List<Integer>> handled = new ArrayList<>();
  private final List<String> setAside = new ArrayList<>();
  private final QueueBatch<Integer> batch =
      new QueueBatch<>(
          Integer::valueOf, (id, body, reason) -> setAside.add(id + " " + body + " " + reason));

  private static SQSMessage message(String id, String body, String group) {
    var message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    var attributes = new HashMap<String, String>(Map.of("ApproximateReceiveCount", "1"));
    if (group != null) {
      attributes.put("MessageGroupId", group);
    }
    message.setAttributes(attributes);
    return message;
  }

  private static SQSEvent event(SQSMessage... messages) {
    var event = new SQSEvent();
    event.setRecords(List.of(messages));
    return event;
  }

  private void work(List<Letter<Integer>> group) {
    List<Integer> contents = group.stream().map(Letter::content).toList();
    handled.add(contents);
    if (contents.contains(0)) {
      throw new IllegalStateException("fault");
    }
  }

  private static List<String> failed(SQSBatchResponse answer) {
    return answer.getBatchItemFailures().stream().map(BatchItemFailure::getItemIdentifier).toList();
  }

  @Test
  void handsOverTheMessagesOfAGroupTogetherAndInOrder() {
    var answer =
        batch.handle(
            event(
                message("a", "1", "x"),
                message("b", "2", "y"),
                message("c", "3", "x"),
                message("d", "4", "y")),
            this::work);
    assertThat(handled).containsExactly(List.of(1, 3), List.of(2, 4));
    assertThat(failed(answer)).isEmpty();
  }

  @Test
  void returnsAWholeGroupAfterAFaultAndGoesOnWithTheOthers() {
    var answer =
        batch.handle(
            event(
                message("a", "1", "x"),
                message("b", "0", "x"),
                message("c", "3", "x"),
                message("d", "4", "y")),
            this::work);
    assertThat(failed(answer)).containsExactly("a", "b", "c");
    assertThat(handled).contains(List.of(4));
  }

  @Test
  void takesEveryMessageOfAStandardQueueForAGroupOfItsOwn() {
    var answer =
        batch.handle(
            event(message("a", "1", null), message("b", "0", null), message("c", "3", null)),
            this::work);
    assertThat(failed(answer)).containsExactly("b");
    assertThat(handled).containsExactly(List.of(1), List.of(0), List.of(3));
  }

  @Test
  void setsAsideWhatCanNeverSucceedAndHandlesTheRestOfItsGroup_NV3() {
    var answer =
        batch.handle(
            event(message("a", "1", "x"), message("b", "nonsense", "x"), message("c", "3", "x")),
            this::work);
    assertThat(failed(answer)).isEmpty();
    assertThat(handled).containsExactly(List.of(1, 3));
    assertThat(setAside).hasSize(1);
    assertThat(setAside.get(0)).startsWith("b nonsense ");
  }

  @Test
  void losesNothingWhenItCannotBeSetAside() {
    var broken =
        new QueueBatch<Integer>(
            Integer::valueOf,
            (id, body, reason) -> {
              throw new IllegalStateException("no queue");
            });
    var answer =
        broken.handle(event(message("a", "nonsense", "x"), message("b", "2", "x")), this::work);
    assertThat(failed(answer)).containsExactly("a", "b");
    assertThat(handled).isEmpty();
  }

  @Test
  void tellsAMessageThatWasTriedBefore() {
    var again = message("a", "1", "x");
    again.getAttributes().put("ApproximateReceiveCount", "2");
    var letters = new ArrayList<Letter<Integer>>();
    batch.handle(event(again, message("b", "2", "x")), letters::addAll);
    assertThat(letters).extracting(Letter::again).containsExactly(true, false);
  }
}
