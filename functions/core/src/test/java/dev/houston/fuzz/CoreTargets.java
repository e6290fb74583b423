package dev.houston.fuzz;

import dev.houston.aws.QueueMessageTarget;
import dev.houston.connector.GatewayAnswerTarget;
import dev.houston.connector.generic.GenericCommands;
import dev.houston.connector.waha.WahaCommands;
import java.util.List;
import java.util.stream.Stream;

/** The doors of this module: webhooks, what connectors answer, what stands in the queues. */
public final class CoreTargets implements Targets {

  @Override
  public List<Target> all() {
    return Stream.concat(
            Stream.of(
                WebhookTarget.ofWaha(),
                WebhookTarget.ofGeneric(),
                new GatewayAnswerTarget(WahaCommands::new),
                new GatewayAnswerTarget(GenericCommands::new),
                new AddressTarget()),
            QueueMessageTarget.everyOne().all().stream())
        .toList();
  }
}
