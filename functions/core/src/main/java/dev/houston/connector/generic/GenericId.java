package dev.houston.connector.generic;

import dev.houston.json.JsonFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A gateway's id of a message or a call. Only characters that nothing on the way replaces, so that
 * two ids stay two (NV-1).
 */
final class GenericId {
  private static final int LONGEST = 256;
  private static final Pattern FORM = Pattern.compile("[!-~]{1," + LONGEST + "}");

  private GenericId() {}

  /** The id in this field, which must be there. */
  static String in(JsonFields fields, String name) {
    String id = fields.text(name);
    if (!FORM.matcher(id).matches()) {
      throw fields.invalid(name, "must have 1 to " + LONGEST + " visible ASCII characters");
    }
    return id;
  }

  /** The id in this field, or nothing where there is none that is one. */
  static Optional<String> hint(JsonFields fields, String name) {
    return fields.hint(name).filter(id -> FORM.matcher(id).matches());
  }
}
