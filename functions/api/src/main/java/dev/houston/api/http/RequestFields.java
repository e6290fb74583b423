package dev.houston.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of a JSON object that a caller of ours wrote, read strictly: {@code null}, a wrong
 * type, a value outside its limits and a field that nobody asked for are all complained of, and
 * {@link #end} refuses the request naming every one of them by its path (NV-3).
 *
 * <p>{@code fields.object("settings").text("baseUrl", 500)} complains of {@code settings.baseUrl}.
 */
public final class RequestFields {
  private final JsonNode node;
  private final String path;
  private final Complaints complaints;
  private final Set<String> asked = new HashSet<>();
  private final List<RequestFields> objects = new ArrayList<>();

  private RequestFields(JsonNode node, String path, Complaints complaints) {
    this.node = node;
    this.path = path;
    this.complaints = complaints;
  }

  /** Those of a whole body. */
  static RequestFields of(JsonNode body) {
    return new RequestFields(body, "", new Complaints());
  }

  /** Complains of each of these fields that is not there. */
  public void require(String... names) {
    for (String name : names) {
      if (!node.has(name)) {
        complain(name, "is missing");
      }
    }
  }

  /** One line of text, of at most so many characters, with something in it. */
  public Optional<String> text(String name, int longest) {
    return present(name).flatMap(value -> text(name, value, longest));
  }

  /** Text of any number of lines and any length, with something in it. */
  public Optional<String> lines(String name) {
    return present(name).flatMap(value -> lines(name, value));
  }

  /** Complains of a field that may be meant well, but cannot be heeded. */
  public void forbid(String name, String complaint) {
    asked.add(name);
    if (node.has(name)) {
      complain(name, complaint);
    }
  }

  /** A text that means something, or else the complaint. */
  public <T> Optional<T> parsed(
      String name, int longest, Function<String, Optional<T>> meaning, String complaint) {
    return text(name, longest)
        .flatMap(text -> meaning.apply(text).or(() -> complain(name, complaint)));
  }

  /** A whole number within these limits, both included. */
  public Optional<Long> number(String name, long least, long most) {
    return present(name).flatMap(value -> number(name, value, least, most));
  }

  /** True or false. */
  public Optional<Boolean> flag(String name) {
    return present(name)
        .flatMap(
            value ->
                value.isBoolean()
                    ? Optional.of(value.booleanValue())
                    : complain(name, "must be true or false"));
  }

  /** An object. */
  public Optional<RequestFields> object(String name) {
    return present(name)
        .flatMap(
            value -> value.isObject() ? entered(name, value) : complain(name, "must be an object"));
  }

  /** Whether the field is there and says that there is to be nothing; to be asked before others. */
  public boolean isNull(String name) {
    JsonNode value = node.get(name);
    boolean isNull = value != null && value.isNull();
    if (isNull) {
      asked.add(name);
    }
    return isNull;
  }

  /**
   * One word for all of something, or a list of texts that mean something, each once.
   *
   * @param all the word, for which the list is left out
   * @param most texts in the list
   */
  public <T> Optional<Optional<List<T>>> allOrSome(
      String name, String all, int most, Function<String, Optional<T>> meaning, String complaint) {
    return present(name)
        .flatMap(
            value ->
                value.isTextual() && value.textValue().equals(all)
                    ? Optional.of(Optional.empty())
                    : some(value, most, meaning)
                        .map(Optional::of)
                        .or(() -> complain(name, complaint)));
  }

  private static <T> Optional<List<T>> some(
      JsonNode value, int most, Function<String, Optional<T>> meaning) {
    if (!value.isArray() || value.size() > most) {
      return Optional.empty();
    }
    Set<T> meant = new LinkedHashSet<>();
    for (JsonNode one : value) {
      if (!one.isTextual() || meaning.apply(one.textValue()).map(meant::add).isEmpty()) {
        return Optional.empty();
      }
    }
    return meant.size() == value.size() ? Optional.of(List.copyOf(meant)) : Optional.empty();
  }

  /**
   * Ends the reading of a whole body: what has not been asked for by now should not be there.
   *
   * @throws Refusal if there was anything to complain of
   */
  public void end() {
    end(Refusal::invalid);
  }

  /** The same with a refusal of one's own. */
  void end(Function<List<Complaint>, Refusal> refusal) {
    complainOfUnknown();
    complaints.refuseIfAny(refusal);
  }

  /**
   * The same for a message to a client, of which v3 complains in its own words (AP-1).
   *
   * @throws Refusal if there was anything to complain of
   */
  public void endOfMessage() {
    end(Refusal::invalidMessage);
  }

  private void complainOfUnknown() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                complain(name, "is not known");
              }
            });
    objects.forEach(RequestFields::complainOfUnknown);
  }

  private Optional<RequestFields> entered(String name, JsonNode value) {
    var object = new RequestFields(value, path(name), complaints);
    objects.add(object);
    return Optional.of(object);
  }

  private Optional<JsonNode> present(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    if (value == null) {
      return Optional.empty();
    }
    return value.isNull() ? complain(name, "must not be null") : Optional.of(value);
  }

  private Optional<String> text(String name, JsonNode value, int longest) {
    if (!value.isTextual()) {
      return complain(name, "must be a text");
    }
    String text = value.textValue();
    if (text.codePoints().allMatch(Characters::cannotBeSeen)
        || text.codePointCount(0, text.length()) > longest) {
      return complain(name, "must have 1 to " + longest + " characters");
    }
    if (text.codePoints().anyMatch(Characters::breakLines)) {
      return complain(name, "must be one line without control characters");
    }
    return Optional.of(text);
  }

  private Optional<String> lines(String name, JsonNode value) {
    if (!value.isTextual()) {
      return complain(name, "must be a text");
    }
    String text = value.textValue();
    if (text.codePoints().allMatch(Characters::cannotBeSeen)) {
      return complain(name, "must have something in it");
    }
    if (text.codePoints().anyMatch(Characters::cannotBeWritten)) {
      return complain(name, "must have no control characters but tabs and line breaks");
    }
    return Optional.of(text);
  }

  private Optional<Long> number(String name, JsonNode value, long least, long most) {
    if (!isWhole(value) || value.longValue() < least || value.longValue() > most) {
      return complain(name, "must be a whole number from " + least + " to " + most);
    }
    return Optional.of(value.longValue());
  }

  /** To JSON 10, 10.0 and 1e1 are one number. */
  private static boolean isWhole(JsonNode value) {
    return value.isNumber()
        && value.canConvertToLong()
        && (value.isIntegralNumber() || value.doubleValue() == Math.rint(value.doubleValue()));
  }

  private <T> Optional<T> complain(String name, String words) {
    complaints.add(path(name), words);
    return Optional.empty();
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
