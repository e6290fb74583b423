package dev.houston.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DynamoDB table. Its name on this machine is its logical name in the template.
 *
 * @param attributes type ({@code S}, {@code N} or {@code B}) by name, of the attributes that stand
 *     in a key
 * @param timeToLive the attribute with the time at which an item expires
 */
public record Table(
    String name,
    Map<String, String> attributes,
    PrimaryKey key,
    List<Index> globalIndexes,
    List<Index> localIndexes,
    Optional<String> timeToLive) {

  public Table {
    attributes = Map.copyOf(attributes);
    globalIndexes = List.copyOf(globalIndexes);
    localIndexes = List.copyOf(localIndexes);
  }

  /** The attributes of a table's or an index's key. */
  public record PrimaryKey(String hash, Optional<String> range) {}

  /**
   * An index.
   *
   * @param projection {@code KEYS_ONLY}, {@code ALL} or {@code INCLUDE}
   * @param projected the attributes that {@code INCLUDE} names
   */
  public record Index(String name, PrimaryKey key, String projection, List<String> projected) {
    public Index {
      projected = List.copyOf(projected);
    }
  }
}
