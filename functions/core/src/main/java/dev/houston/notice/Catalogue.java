package dev.houston.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts of the system messages in one language (SM-2, SM-3), and those of {@link StatusTexts}.
 *
 * <p>{@code Catalogue.in(Locale.ENGLISH).text(Notice.of(NoticeKey.FINALLY_DELIVERED))} is {@code
 * The message is finally delivered!}, letter for letter as the seeds have it.
 */
public final class Catalogue {

  /** The languages there are catalogues for; the first is the seeds' own. */
  public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

  private static final Map<String, Catalogue> BY_LANGUAGE =
      LOCALES.stream()
          .map(Catalogue::load)
          .collect(
              Collectors.toUnmodifiableMap(
                  catalogue -> catalogue.locale.getLanguage(), Function.identity()));

  private final Locale locale;
  private final Properties texts;

  private Catalogue(Locale locale, Properties texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** The catalogue of this locale's language, or the English one if there is none. */
  public static Catalogue in(Locale locale) {
    return Objects.requireNonNull(
        BY_LANGUAGE.getOrDefault(locale.getLanguage(), BY_LANGUAGE.get("en")));
  }

  /** The words of a system message, without prefix. */
  public String text(Notice notice) {
    Object[] words = notice.arguments().stream().map(this::inWords).toArray();
    return new MessageFormat(texts.getProperty(notice.key().code()), locale).format(words);
  }

  /** What stands in the catalogue under a key, where nothing is filled in. */
  String written(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  /**
   * The words of an alert to a curator (CU-2), e.g. {@code AlertKey.ACTIVE} with a channel's name,
   * its number and the time from which on it holds.
   */
  public String text(AlertKey key, String... arguments) {
    return new MessageFormat(texts.getProperty("alert." + key.code()), locale).format(arguments);
  }

  /** The words as they go to where red and centred cannot be shown (SM-1). */
  public static String prefixed(String systemName, String text) {
    return "=== SYSTEM " + systemName + " === " + text;
  }

  /** A reason has words of its own; numbers and times stand for themselves. */
  private String inWords(String argument) {
    return texts.getProperty("reason." + argument, argument);
  }

  private static Catalogue load(Locale locale) {
    String name = "catalogue_" + locale.getLanguage() + ".properties";
    try (var stream = Catalogue.class.getResourceAsStream(name);
        var reader =
            new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return new Catalogue(locale, texts);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
