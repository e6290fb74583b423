package dev.houston.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that somebody writes in place of a good value.
 *
 * @param name for people
 * @param json what stands there, which need not be JSON at all; empty for a field left out
 */
public record Defect(String name, String json) {
  private static final String PLACE = "\"the place of the defect\"";

  public static final Defect MISSING = new Defect("missing", "");

  /**
   * The defects that a field of any type may have.
   *
   * @param longest characters that it may have, or 0 if its schema does not say
   */
  public static List<Defect> all(int longest) {
    List<Defect> all = new ArrayList<>();
    all.add(MISSING);
    all.add(new Defect("twice", "1,\"%s\":1"));
    all.addAll(otherTypes());
    all.addAll(numbers());
    all.addAll(texts());
    all.add(text("10,000 characters", "x".repeat(10_000)));
    all.add(text("300,000 characters", "\uD83D\uDC69".repeat(150_000)));
    if (longest > 0) {
      all.add(text("as long as it may be", "x".repeat(longest)));
      all.add(text("too long by one", "x".repeat(longest + 1)));
      all.add(text("as long as it may be in pairs", "\uD83D\uDC69".repeat(longest)));
      all.add(text("too long by one pair", "\uD83D\uDC69".repeat(longest + 1)));
    }
    return all;
  }

  /** The body with this defect in the place of one of its fields. */
  public String in(ObjectNode good, List<String> path) {
    ObjectNode body = good.deepCopy();
    ObjectNode parent = body;
    for (String name : path.subList(0, path.size() - 1)) {
      parent = (ObjectNode) parent.get(name);
    }
    String field = path.get(path.size() - 1);
    if (json.isEmpty()) {
      parent.remove(field);
      return body.toString();
    }
    parent.put(field, PLACE.substring(1, PLACE.length() - 1));
    return body.toString().replace(PLACE, json.replace("%s", field));
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<Defect> otherTypes() {
    List<Defect> types = new ArrayList<>();
    for (String json :
        List.of(
            "null",
            "true",
            "false",
            "[]",
            "{}",
            "[null]",
            "[\"x\"]",
            "{\"x\":1}",
            "[[]]",
            "\"{}\"",
            "undefined",
            "'x'",
            "",
            ",")) {
      types.add(new Defect("'" + json + "'", json.isEmpty() ? " " : json));
    }
    types.add(new Defect("10,000 arrays", "[".repeat(10_000) + "]".repeat(10_000)));
    types.add(new Defect("10,000 objects", "{\"x\":".repeat(10_000) + "1" + "}".repeat(10_000)));
    types.add(new Defect("10,000 open arrays", "[".repeat(10_000)));
    types.add(new Defect("an array of 100,000", "[0" + ",0".repeat(99_999) + "]"));
    return types;
  }

  private static List<Defect> numbers() {
    List<Defect> numbers = new ArrayList<>();
    for (String json :
        List.of(
            "0",
            "-0",
            "1",
            "-1",
            "7",
            "1.5",
            "10.0",
            "1e1",
            "1e400",
            "-1e400",
            "1e-400",
            "1e9999999",
            "2147483648",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551626",
            "NaN",
            "Infinity",
            "-Infinity",
            "01",
            "0x10",
            "+1",
            ".5",
            "1.")) {
      numbers.add(new Defect("the number " + json, json));
    }
    numbers.add(new Defect("5,000 digits", "9".repeat(5_000)));
    numbers.add(new Defect("5,000 digits behind the point", "0." + "9".repeat(5_000)));
    return numbers;
  }

  private static List<Defect> texts() {
    List<Defect> texts = new ArrayList<>();
    for (String escaped :
        List.of(
            "",
            " ",
            "\\t",
            "\\u00a0",
            "\\u200b",
            "a\\nb",
            "a\\rb",
            "\\u0000",
            "a\\u0000b",
            "\\u0001",
            "\\u001b[31m",
            "\\u007f",
            "\\u0085",
            "\\u2028",
            "\\u2029",
            "\\ud800",
            "a\\udc00b",
            "\\udc00\\ud800",
            "\\ud83d\\udc69",
            "\\u200f\\u202e",
            "\\u202eabc",
            "abc\\u200f",
            "\\ufeffabc",
            "\\ufffe",
            "\\uffff",
            "e\\u0301",
            "10",
            "1e2",
            "true",
            "null",
            "٣",
            "１２",
            "+٧٩٩٩١٢٣٤٥٦٧",
            "<script>alert(1)</script>",
            "'; DROP TABLE chats; --",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "%00",
            "../../etc/passwd",
            "http://[",
            "https://evil@waha",
            "\\\\")) {
      texts.add(new Defect("the text " + escaped, "\"" + escaped + "\""));
    }
    texts.add(new Defect("a line break in a text", "\"a\nb\""));
    texts.add(new Defect("a NUL in a text", "\"a\u0000b\""));
    texts.add(new Defect("an unknown escape", "\"\\x\""));
    texts.add(new Defect("half an escape", "\"\\ud8\""));
    texts.add(new Defect("an open text", "\"abc"));
    return texts;
  }

  private static Defect text(String name, String text) {
    return new Defect(name, "\"" + text + "\"");
  }
}
