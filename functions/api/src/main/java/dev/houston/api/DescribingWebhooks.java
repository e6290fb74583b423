package dev.houston.api;

import dev.houston.webhook.StandardWebhooks;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds to the OpenAPI document what a subscriber is sent, and what it is to answer (AP-3, AP-4).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescribingErrors.FIRST)
public class DescribingWebhooks implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.addWebhook(
        "test", sent("sendTest", "Try an address that is registered", "TestWebhook"));
    document.addWebhook(
        "messages", sent("sendMessages", "Tell what is new in a chat", "MessagesWebhook"));
    document.addWebhook(
        "statuses", sent("sendStatuses", "Tell what has become of a message", "StatusesWebhook"));
    document.addWebhook(
        "channelsUpdates",
        sent("sendChannelsUpdates", "Tell that a channel's state changed", "ChannelsWebhook"));
  }

  private static PathItem sent(String id, String summary, String schema) {
    Operation operation =
        OASFactory.createOperation()
            .operationId(id)
            .summary(summary)
            .description(
                "Signed as Standard Webhooks 1.0.0 says, with the secret that the registration"
                    + " answered. What is not taken comes again for three days, after growing"
                    + " pauses and in order within each chat and each channel, under the same id; then it is kept"
                    + " for a replay.")
            .addTag("Webhooks")
            .requestBody(
                OASFactory.createRequestBody()
                    .required(true)
                    .content(
                        OASFactory.createContent()
                            .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(schema)))))
            .addParameter(
                header(
                    StandardWebhooks.ID,
                    "Names what is told, the same on every attempt: what has come before under"
                        + " it need not be heard again.",
                    "status/be3dc577-60c4-4fc8-83a5-8c358e0bfe15/read"))
            .addParameter(
                header(
                    StandardWebhooks.TIMESTAMP,
                    "Of the attempt, in seconds since 1970.",
                    "1746541080"))
            .addParameter(
                header(
                    StandardWebhooks.SIGNATURE,
                    "\"v1,\" and the base64 of the HMAC-SHA256 of \"id.timestamp.body\"; two of"
                        + " them, separated by a space, while a secret is being replaced.",
                    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="))
            .responses(
                OASFactory.createAPIResponses()
                    .addAPIResponse(
                        "200", OASFactory.createAPIResponse().description("It is taken."))
                    .addAPIResponse(
                        "410",
                        OASFactory.createAPIResponse()
                            .description("The address is gone for good: it is switched off."))
                    .defaultValue(
                        OASFactory.createAPIResponse()
                            .description(
                                "It is not taken, and comes again. Retry-After is heeded, up to"
                                    + " an hour.")));
    return OASFactory.createPathItem().POST(operation);
  }

  private static Parameter header(String name, String description, String example) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .required(true)
        .description(description)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING))
        .example(example);
  }
}
