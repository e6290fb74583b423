package dev.houston.api;

import io.quarkus.runtime.annotations.RegisterResources;

/** What a native executable must carry and no extension finds by itself. */
@RegisterResources(
    globs = {
      "com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_*",
      "dev/houston/connector/generic/openapi.yaml"
    })
final class NativeResources {
  private NativeResources() {}
}
