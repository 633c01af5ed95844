package dev.buildout.cases.measured;

/** A row cannot be used; the message says what was found and what was expected. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  Unreadable(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
