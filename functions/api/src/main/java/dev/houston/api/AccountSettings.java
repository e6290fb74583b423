package dev.houston.api;

import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.Settings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The account's settings as the API shows them (AP-2). */
@Schema(
    name = "Settings",
    requiredProperties = {"systemName", "timeZone", "locale", "deliveryWatch"})
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
    DeliveryWatch deliveryWatch) {

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

  static AccountSettings of(Settings settings) {
    return new AccountSettings(
        settings.systemName(),
        settings.timeZone().getId(),
        settings.locale().toLanguageTag(),
        DeliveryWatch.of(settings.deliveryWatch()));
  }
}
