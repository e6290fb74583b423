package dev.houston.api;

import dev.houston.channel.ChannelState;
import dev.houston.channel.ChannelStatus;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Adds to the OpenAPI document the words for what a channel is in, as the business has them (CH-1).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescribingErrors.FIRST)
public class DescribingChannels implements OASFilter {
  static final String STATE = "ChannelState";
  static final String STATUS = "ChannelStatus";
  static final String BUTTON = "ChannelButton";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getComponents()
        .addSchema(
            STATE,
            words(
                "What a channel is in, in the words of v3.",
                Stream.of(ChannelState.values()).map(ChannelState::code)))
        .addSchema(
            STATUS,
            words(
                "What a channel is in, as people see it. More than one has the state init or qr.",
                Stream.of(ChannelStatus.values())
                    .filter(status -> status != ChannelStatus.DELETED)
                    .map(ChannelStatus::code)))
        .addSchema(
            BUTTON,
            words(
                "What helps. enable-the-channel: enable. use-here, enable-here: use-here.",
                Stream.of(ChannelStatus.Button.values()).map(ChannelStatus.Button::code)));
  }

  private static Schema words(String description, Stream<String> codes) {
    return OASFactory.createSchema()
        .addType(SchemaType.STRING)
        .description(description)
        .enumeration(List.copyOf(codes.toList()));
  }
}
