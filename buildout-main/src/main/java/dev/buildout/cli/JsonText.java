package dev.buildout.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON document that a command prints with {@code --json}. */
final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonText() {}

  /** Maps, lists, records and plain values as JSON. */
  static String of(Object document) {
    return MAPPER.writeValueAsString(document);
  }
}
