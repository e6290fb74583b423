package dev.houston.api;

import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The named schemas of an OpenAPI document. */
record DocumentSchemas(Map<String, Schema> named) {

  static DocumentSchemas of(OpenAPI document) {
    return new DocumentSchemas(document.getComponents().getSchemas());
  }

  /** The schema itself, or the one that it refers to, e.g. {@code #/components/schemas/Chat}. */
  Schema meant(Schema schema) {
    String reference = schema.getRef();
    return reference == null
        ? schema
        : Objects.requireNonNull(named.get(reference.substring(reference.lastIndexOf('/') + 1)));
  }
}
