package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.json.JsonFields;
import java.util.Optional;

/** The fields of what somebody wants to be played, within their limits. */
record PlayedFields(JsonFields fields) {
  static final int LONGEST_NAME = 100;

  private static final int LARGEST_BODY = 512 * 1024;

  /**
   * Reads a body that must be one JSON object.
   *
   * @throws InvalidFieldException naming {@code body}
   */
  static PlayedFields parse(byte[] body) {
    if (body.length > LARGEST_BODY) {
      throw new InvalidFieldException("body", "is larger than " + LARGEST_BODY + " bytes");
    }
    return new PlayedFields(JsonFields.parse(body));
  }

  String text(String name, int longest) {
    return within(name, longest, fields.text(name));
  }

  Optional<String> optionalText(String name, int longest) {
    return fields.optionalText(name).map(text -> within(name, longest, text));
  }

  /** True or false; false where nothing is said. */
  boolean flag(String name) {
    return flag(name, false);
  }

  /** True or false, or what it is otherwise. */
  boolean flag(String name, boolean otherwise) {
    return fields.optionalFlag(name).orElse(otherwise);
  }

  /** A number from 0 on; 0 where nothing is said. */
  int number(String name, int most) {
    long number = fields.optionalNumber(name).orElse(0L);
    if (number < 0 || number > most) {
      throw new InvalidFieldException(name, "must be a number from 0 to " + most);
    }
    return (int) number;
  }

  private static String within(String name, int longest, String text) {
    if (text.length() > longest) {
      throw new InvalidFieldException(name, "must have at most " + longest + " characters");
    }
    return text;
  }
}
