package dev.houston.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message that is being taken out (OM-5, OM-8). */
@Schema(
    name = "DroppedMessage",
    requiredProperties = {"messageId", "requested"})
public record DroppedMessage(
    @Schema(examples = "be3dc577-60c4-4fc8-83a5-8c358e0bfe15") String messageId,
    @Schema(description = "It will be done.", examples = "true") boolean requested) {}
