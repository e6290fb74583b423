package dev.houston.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SeveralBatchesTest {
  private static final String TEMPLATE =
      """
      Resources:
        Plain:
          Type: AWS::SQS::Queue
        PlainFunction:
          Type: AWS::Serverless::Function
          Properties:
            Environment: {Variables: {QUARKUS_FUNQY_EXPORT: plain}}
            Events:
              Source:
                Type: SQS
                Properties:
                  Queue: !GetAtt Plain.Arn
                  FunctionResponseTypes: [ReportBatchItemFailures]
      """;

  @Test
  void areWorkedOnAtOneTime() throws InterruptedException {
    var bench = LambdaBench.of(TEMPLATE, new Polling(queue -> queue, 2));
    var first = new CountDownLatch(1);
    var both = new CountDownLatch(2);
    bench.when(
        "plain",
        event -> {
          first.countDown();
          both.countDown();
          assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
          return null;
        });
    bench.send("Plain", "one");
    assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
    bench.send("Plain", "two");

    assertThat(bench.advance("PT0S").failed()).isZero();
    bench.close();
  }
}
