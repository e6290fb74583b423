package dev.houston.local.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a batch failed, as Lambda reads it out of the function's answer: nothing, or an
 * answer without failures, is a success; an id that is not of this batch makes all of it fail.
 */
final class BatchAnswer {
  private BatchAnswer() {}

  static Set<String> failed(@Nullable Object answer, SQSEvent event) {
    if (!(answer instanceof SQSBatchResponse response) || response.getBatchItemFailures() == null) {
      return Set.of();
    }
    Set<String> all = all(event);
    Set<String> failed = new HashSet<>();
    for (BatchItemFailure failure : response.getBatchItemFailures()) {
      if (!all.contains(failure.getItemIdentifier())) {
        return all;
      }
      failed.add(failure.getItemIdentifier());
    }
    return failed;
  }

  static Set<String> all(SQSEvent event) {
    return event.getRecords().stream().map(SQSMessage::getMessageId).collect(Collectors.toSet());
  }
}
