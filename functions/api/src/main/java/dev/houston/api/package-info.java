/**
 * The routes of the API, and the shapes of what they take and give (AP-1, AP-2); also what the
 * OpenAPI document at {@code /openapi} says of the API as a whole (AP-4).
 */
@NullMarked
@OpenAPIDefinition(
    info =
        @Info(
            title = "Houston",
            version = "3",
            description =
                "Watches over a company's WhatsApp conversations. The shapes are those of Wazzup's"
                    + " public API v3. Every body is JSON in UTF-8, every time is UTC.",
            license = @License(name = "Apache-2.0")),
    security = @SecurityRequirement(name = "apiKey"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "apiKey",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    description = "An API key of the account."),
            schemas = {
              @Schema(name = "Error", implementation = ErrorAnswer.class),
              @Schema(name = "TestWebhook", implementation = SentWebhooks.Test.class),
              @Schema(name = "MessagesWebhook", implementation = SentWebhooks.Messages.class),
              @Schema(name = "StatusesWebhook", implementation = SentWebhooks.Statuses.class),
              @Schema(name = "ChannelsWebhook", implementation = SentWebhooks.Channels.class)
            },
            parameters = {
              @Parameter(
                  name = IdempotencyKey.HEADER,
                  in = ParameterIn.HEADER,
                  description =
                      "Names this one request: sent again with the same key within 24 hours, it is"
                          + " obeyed once. Another one needs another key.",
                  example = "8e03978e-40d5-43e8-bc93-6894a57f9324",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          minLength = 1,
                          maxLength = 64,
                          pattern = IdempotencyKey.PATTERN)),
              @Parameter(
                  name = "from",
                  in = ParameterIn.QUERY,
                  description = "\"next\" of the page before.",
                  example = "Y2hhdCNkOWU1NzIxYyM3OTk5MTIzNDU2Nw",
                  schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 500)),
              @Parameter(
                  name = "limit",
                  in = ParameterIn.QUERY,
                  description = "The most to list.",
                  example = "20",
                  schema =
                      @Schema(
                          type = SchemaType.INTEGER,
                          minimum = "1",
                          maximum = "100",
                          defaultValue = "50")),
              @Parameter(
                  name = "order",
                  in = ParameterIn.QUERY,
                  description = "Ascending: the oldest first. Descending: the newest first.",
                  example = "desc",
                  schema =
                      @Schema(
                          type = SchemaType.STRING,
                          enumeration = {"asc", "desc"},
                          defaultValue = "asc"))
            }))
package dev.houston.api;

import dev.houston.api.http.ErrorAnswer;
import dev.houston.api.http.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
