package dev.houston.api;

import dev.houston.channel.ChannelId;
import dev.houston.channel.ConnectingChannel;
import dev.houston.curator.Roster;
import dev.houston.curator.WatchedChannels;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The channels of a curator as the API writes them: {@code "all"}, or a list of ids (CU-1); and how
 * the OpenAPI document describes that, which no annotation can.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = CuratorChannels.BEFORE_TEXTS)
public class CuratorChannels implements OASFilter {
  static final String NAME = "CuratorChannels";
  static final String ALL = "all";
  static final int MOST = ConnectingChannel.MOST_CHANNELS;
  static final int BEFORE_TEXTS = 60;

  /** A text, or a list of texts. */
  static Object written(WatchedChannels watched) {
    return watched
        .some()
        .<Object>map(some -> some.stream().map(ChannelId::value).toList())
        .orElse(ALL);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var all = OASFactory.createSchema().addType(SchemaType.STRING).addEnumeration(ALL);
    var some =
        OASFactory.createSchema()
            .addType(SchemaType.ARRAY)
            .maxItems(MOST)
            .uniqueItems(true)
            .items(OASFactory.createSchema().addType(SchemaType.STRING).format("uuid"));
    var either =
        OASFactory.createSchema()
            .description(
                "The channels that the curator is told of: all, new ones included, or these. All"
                    + " curators of an account together choose "
                    + Roster.MOST_CHOSEN_CHANNELS
                    + " at most, where one that two of them choose counts twice.")
            .oneOf(List.of(all, some))
            .addExample(ALL);
    document.getComponents().addSchema(NAME, either);
  }
}
