package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.wiring.Outside;
import dev.houston.wiring.Wired;
import java.time.Clock;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The functions' bodies over wired use cases, as Funqy would make and call them. */
public final class Bodies {
  private final ReceiveWebhook receiveWebhook;
  private final OnMessageEvent onMessageEvent;
  private final OnChannelEvent onChannelEvent;
  private final Wake wake;
  private final DeliverNotice deliverNotice;
  private final AlertCurators alertCurators;
  private final DrainChannel drainChannel;
  private final Sweep sweep;

  public Bodies(Wired wired, Outside outside) {
    SqsClient sqs = outside.sqs();
    Clock clock = outside.clock();
    receiveWebhook = new ReceiveWebhook(wired.receivingWebhook, clock);
    onMessageEvent = new OnMessageEvent(wired.handlingChatEvents, clock, sqs, Wired.CONFIGURATION);
    onChannelEvent =
        new OnChannelEvent(
            wired.handlingChannelEvents,
            wired.handlingAccountEvents,
            wired.channelEvents,
            clock,
            sqs,
            Wired.CONFIGURATION);
    wake =
        new Wake(
            wired.chatEvents,
            wired.channelEvents,
            wired.accountEvents,
            wired.outboxHints,
            wired.alertsQueue,
            wired.drainHints,
            clock,
            sqs,
            Wired.CONFIGURATION);
    deliverNotice =
        new DeliverNotice(
            wired.emptyingOutbox,
            wired.lookingThroughOutboxes,
            wired.outboxHints,
            clock,
            sqs,
            Wired.CONFIGURATION);
    alertCurators =
        new AlertCurators(wired.alertingCurators, wired.alertsQueue, sqs, Wired.CONFIGURATION);
    drainChannel = new DrainChannel(wired.draining, sqs, Wired.CONFIGURATION);
    sweep = new Sweep(wired.sweeping, clock, sqs, Wired.CONFIGURATION);
  }

  public APIGatewayV2HTTPResponse receiveWebhook(APIGatewayV2HTTPEvent event) {
    return receiveWebhook.receiveWebhook(event);
  }

  public SQSBatchResponse onMessageEvent(SQSEvent event) {
    return onMessageEvent.onMessageEvent(event);
  }

  public SQSBatchResponse onChannelEvent(SQSEvent event) {
    return onChannelEvent.onChannelEvent(event);
  }

  public SQSBatchResponse wake(SQSEvent event) {
    return wake.wake(event);
  }

  public SQSBatchResponse deliverNotice(SQSEvent event) {
    return deliverNotice.deliverNotice(event);
  }

  public SQSBatchResponse alertCurators(SQSEvent event) {
    return alertCurators.alertCurators(event);
  }

  public SQSBatchResponse drain(SQSEvent event) {
    return drainChannel.drain(event);
  }

  public SQSBatchResponse sweep(SQSEvent event) {
    return sweep.sweep(event);
  }
}
