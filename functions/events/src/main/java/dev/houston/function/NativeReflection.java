package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a native executable reads and writes as JSON and no extension registers by itself. */
@RegisterForReflection(
    targets = {
      APIGatewayV2HTTPEvent.class,
      APIGatewayV2HTTPEvent.RequestContext.class,
      APIGatewayV2HTTPEvent.RequestContext.Http.class,
      APIGatewayV2HTTPResponse.class,
      SQSEvent.class,
      SQSEvent.SQSMessage.class,
      SQSEvent.MessageAttribute.class,
      SQSBatchResponse.class,
      SQSBatchResponse.BatchItemFailure.class,
      // Without it a function that throws ends the whole process.
      FunctionError.class
    })
final class NativeReflection {
  private NativeReflection() {}
}
