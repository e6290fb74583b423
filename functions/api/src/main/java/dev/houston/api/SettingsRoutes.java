package dev.houston.api;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.account.ChangingSettings;
import dev.houston.account.InvalidFieldException;
import dev.houston.api.http.Caller;
import dev.houston.api.http.RequestFields;
import dev.houston.api.http.WithKey;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v3/settings}: what the account can set (AP-2). */
@Path("/v3/settings")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Settings")
public class SettingsRoutes {
  private final Caller caller;
  private final Accounts accounts;
  private final ChangingSettings changing;
  private final Channels channels;
  private final Clock clock;

  SettingsRoutes(
      Caller caller, Accounts accounts, ChangingSettings changing, Channels channels, Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.changing = changing;
    this.channels = channels;
    this.clock = clock;
  }

  /** The settings, read consistently: whoever changed them sees the change. */
  @GET
  @Operation(operationId = "readSettings", summary = "Read the settings")
  public AccountSettings settings() {
    return accounts
        .find(caller.account())
        .map(Account::settings)
        .map(AccountSettings::of)
        .orElseThrow();
  }

  /** Changes any part of the settings and answers all of them. */
  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeSettings", summary = "Change any part of the settings")
  public AccountSettings change(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = SettingsChange.class),
                      examples = {
                        @ExampleObject(
                            name = "alerts",
                            summary = "Alerts by any channel",
                            value = Examples.ANY_ALERT_CHANNEL),
                        @ExampleObject(
                            name = "delays",
                            summary = "Later checks",
                            value = Examples.LONGER_DELAYS),
                        @ExampleObject(
                            name = "off",
                            summary = "No checks",
                            value = Examples.SWITCHED_OFF)
                      }))
          RequestFields body) {
    SettingsChange change = SettingsChange.read(body);
    change.chosenChannel().ifPresent(this::refuseUnknown);
    Instant now = clock.instant();
    return AccountSettings.of(
        changing.change(caller.account(), settings -> change.applied(settings, now)));
  }

  private void refuseUnknown(ChannelId channel) {
    if (channels.find(caller.account(), channel).isEmpty()) {
      throw new InvalidFieldException("alertChannelId", "must be a channel of the account");
    }
  }
}
