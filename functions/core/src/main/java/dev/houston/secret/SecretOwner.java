package dev.houston.secret;

/**
 * Whose secret it is: a kind of thing and its id, e.g. {@code channel} {@code
 * d9e5721c-ce2b-444f-9627-60a8129d7e1f}. A secret opens for its owner only.
 */
public record SecretOwner(String kind, String id) {

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
