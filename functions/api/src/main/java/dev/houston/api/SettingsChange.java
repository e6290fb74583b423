package dev.houston.api;

import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.SendingSettings;
import dev.houston.account.Settings;
import dev.houston.api.http.RequestFields;
import dev.houston.channel.ChannelId;
import dev.houston.notice.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Any part of the settings, to be changed; what is left out stays as it is (AP-2). */
@Schema(
    description = "Any part of the settings; what is not there stays as it is.",
    additionalProperties = Schema.False.class)
record SettingsChange(
    @Schema(
            description = "The name in \"=== SYSTEM Wazzup ===\" before system messages.",
            maxLength = LONGEST_NAME,
            examples = "Wazzup")
        @Nullable String systemName,
    @Schema(
            implementation = String.class,
            description = "An IANA time zone, also UTC.",
            maxLength = LONGEST_CODE,
            examples = "Europe/Moscow")
        @Nullable ZoneId timeZone,
    @Schema(
            implementation = String.class,
            enumeration = {"en", "ru"})
        @Nullable Locale locale,
    @Nullable WatchChange deliveryWatch,
    @Schema(
            implementation = String.class,
            nullable = true,
            description =
                "The channel that alerts to curators go by if it is active; null for any channel.",
            maxLength = LONGEST_CODE,
            examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f")
        @Nullable AlertChannel alertChannelId,
    @Nullable SendingChange sending) {

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_CODE = 100;

  /** A channel, or none in particular. */
  record AlertChannel(@Nullable ChannelId id) {
    private static final AlertChannel ANY = new AlertChannel(null);

    private @Nullable UUID stored() {
      return id == null ? null : UUID.fromString(id.value());
    }
  }

  /** The part of the delivery watch (DW). */
  @Schema(name = "DeliveryWatchChange", additionalProperties = Schema.False.class)
  record WatchChange(
      @Schema(description = "Whether anything is said at all.", examples = "true")
          @Nullable Boolean enabled,
      @Schema(
              description = "Minutes until \"not delivered\".",
              minimum = "1",
              maximum = "1440",
              examples = "10")
          @Nullable Long notDeliveredMinutes,
      @Schema(
              description = "Hours until \"not read\".",
              minimum = "1",
              maximum = "168",
              examples = "24")
          @Nullable Long notReadHours) {

    private static WatchChange read(RequestFields fields) {
      return new WatchChange(
          fields.flag("enabled").orElse(null),
          fields.number("notDeliveredMinutes", 1, DeliveryWatchSettings.MOST_MINUTES).orElse(null),
          fields.number("notReadHours", 1, DeliveryWatchSettings.MOST_HOURS).orElse(null));
    }

    private DeliveryWatchSettings applied(DeliveryWatchSettings watch, Instant now) {
      DeliveryWatchSettings switched = enabled == null ? watch : watch.switched(enabled, now);
      return switched.delayed(
          notDeliveredMinutes == null
              ? watch.notDelivered()
              : Duration.ofMinutes(notDeliveredMinutes),
          notReadHours == null ? watch.notRead() : Duration.ofHours(notReadHours));
    }
  }

  /** The part of how messages are sent (OM-6, OM-7). */
  @Schema(name = "SendingChange", additionalProperties = Schema.False.class)
  record SendingChange(
      @Schema(
              description =
                  "Between two messages of one channel, on average; bursts get numbers banned.",
              minimum = "0",
              maximum = "60000",
              examples = "1000")
          @Nullable Long pauseMilliseconds,
      @Schema(
              description =
                  "Whether \"Houston, scan the QR code\" is said in a chat whose message was being"
                      + " sent when its channel was logged out.",
              examples = "true")
          @Nullable Boolean houston) {

    private static SendingChange read(RequestFields fields) {
      return new SendingChange(
          fields
              .number("pauseMilliseconds", 0, SendingSettings.LONGEST_PAUSE.toMillis())
              .orElse(null),
          fields.flag("houston").orElse(null));
    }

    private SendingSettings applied(SendingSettings before) {
      return new SendingSettings(
          pauseMilliseconds == null ? before.pause() : Duration.ofMillis(pauseMilliseconds),
          houston == null ? before.houston() : houston);
    }
  }

  /** Reads a body; refuses it naming every field at fault (NV-3). */
  static SettingsChange read(RequestFields body) {
    var change =
        new SettingsChange(
            body.text("systemName", LONGEST_NAME).orElse(null),
            body.parsed("timeZone", LONGEST_CODE, SettingsChange::zone, "must be an IANA time zone")
                .orElse(null),
            body.parsed("locale", LONGEST_CODE, SettingsChange::locale, "must be en or ru")
                .orElse(null),
            body.object("deliveryWatch").map(WatchChange::read).orElse(null),
            alertChannel(body).orElse(null),
            body.object("sending").map(SendingChange::read).orElse(null));
    body.end();
    return change;
  }

  /** The settings with this change; a watch switched on now starts afresh now (DW-8). */
  Settings applied(Settings settings, Instant now) {
    return new Settings(
        systemName == null ? settings.systemName() : systemName,
        timeZone == null ? settings.timeZone() : timeZone,
        locale == null ? settings.locale() : locale,
        deliveryWatch == null
            ? settings.deliveryWatch()
            : deliveryWatch.applied(settings.deliveryWatch(), now),
        alertChannelId == null ? settings.alertChannel() : alertChannelId.stored(),
        sending == null ? settings.sending() : sending.applied(settings.sending()));
  }

  /** The channel that alerts are to go by, if one is chosen now. */
  Optional<ChannelId> chosenChannel() {
    return Optional.ofNullable(alertChannelId).map(AlertChannel::id);
  }

  private static Optional<AlertChannel> alertChannel(RequestFields body) {
    return body.isNull("alertChannelId")
        ? Optional.of(AlertChannel.ANY)
        : body.parsed(
            "alertChannelId",
            LONGEST_CODE,
            text -> ChannelId.parse(text).map(AlertChannel::new),
            "must be a channel of the account");
  }

  /** An offset such as {@code +03:00} is no zone: it knows nothing of summer. */
  private static Optional<ZoneId> zone(String text) {
    return Optional.of(text).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
  }

  private static Optional<Locale> locale(String text) {
    return Catalogue.LOCALES.stream()
        .filter(locale -> locale.toLanguageTag().equals(text))
        .findFirst();
  }
}
