package dev.houston.notice;

import dev.houston.channel.ChannelStatus;
import java.util.Locale;

/**
 * What the statuses of a channel mean and what to do, in one language (CH-1, UI-1).
 *
 * <p>{@code StatusTexts.in(Locale.ENGLISH).line(ChannelStatus.ACTIVE)} is {@code Active – the best
 * possible status. It means that everything is working as it should be.}, letter for letter as the
 * seeds have it.
 */
public final class StatusTexts {
  private final Catalogue catalogue;

  private StatusTexts(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The texts in this locale's language, or the English ones if there are none. */
  public static StatusTexts in(Locale locale) {
    return new StatusTexts(Catalogue.in(locale));
  }

  /** E.g. {@code Enable here}. */
  public String name(ChannelStatus status) {
    return text(status, "name");
  }

  /**
   * What it means and what to do, also if that did not help: sentences to go on with behind the
   * name, of which the first begins small.
   */
  public String advice(ChannelStatus status) {
    return text(status, "advice");
  }

  /** The name with the advice behind it. */
  public String line(ChannelStatus status) {
    return name(status) + " – " + advice(status);
  }

  private String text(ChannelStatus status, String part) {
    return catalogue.written("status." + status.code() + "." + part);
  }
}
