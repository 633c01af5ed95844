package dev.buildout.app.studies.questions;

/** A question that cannot be read; the message is for the user. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
