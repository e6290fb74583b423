package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.SendingSettings;
import dev.houston.account.Settings;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The account's settings as the API shows them (AP-2). */
@Schema(
    name = "Settings",
    requiredProperties = {"systemName", "timeZone", "locale", "deliveryWatch", "sending"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountSettings(
    @Schema(
            description = "The name in \"=== SYSTEM Wazzup ===\" before system messages.",
            examples = "Wazzup")
        String systemName,
    @Schema(
            description = "The IANA time zone in which the times of calls are told.",
            examples = "Europe/Moscow")
        String timeZone,
    @Schema(
            description = "The language of system messages.",
            enumeration = {"en", "ru"})
        String locale,
    DeliveryWatch deliveryWatch,
    @Schema(
            description =
                "The channel that alerts to curators go by if it is active; not there if any"
                    + " channel will do.",
            examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f")
        @Nullable String alertChannelId,
    Sending sending) {

  /** Whether and after what time we say that a message has not been delivered or read. */
  @Schema(
      name = "DeliveryWatch",
      requiredProperties = {"enabled", "notDeliveredMinutes", "notReadHours"})
  public record DeliveryWatch(
      @Schema(description = "Whether anything is said at all.", examples = "true") boolean enabled,
      @Schema(description = "Minutes until \"not delivered\".", examples = "10")
          long notDeliveredMinutes,
      @Schema(description = "Hours until \"not read\".", examples = "24") long notReadHours) {

    private static DeliveryWatch of(DeliveryWatchSettings watch) {
      return new DeliveryWatch(
          watch.enabled(), watch.notDelivered().toMinutes(), watch.notRead().toHours());
    }
  }

  /** How messages to clients are sent. */
  @Schema(
      name = "Sending",
      requiredProperties = {"pauseMilliseconds", "houston"})
  public record Sending(
      @Schema(description = "Between two messages of one channel, on average.", examples = "1000")
          long pauseMilliseconds,
      @Schema(
              description =
                  "Whether \"Houston, scan the QR code\" is said in a chat whose message was being"
                      + " sent when its channel was logged out.",
              examples = "true")
          boolean houston) {

    private static Sending of(SendingSettings sending) {
      return new Sending(sending.pause().toMillis(), sending.houston());
    }
  }

  static AccountSettings of(Settings settings) {
    UUID alertChannel = settings.alertChannel();
    return new AccountSettings(
        settings.systemName(),
        settings.timeZone().getId(),
        settings.locale().toLanguageTag(),
        DeliveryWatch.of(settings.deliveryWatch()),
        alertChannel == null ? null : alertChannel.toString(),
        Sending.of(settings.sending()));
  }
}
