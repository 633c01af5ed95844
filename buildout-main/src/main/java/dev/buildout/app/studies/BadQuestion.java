package dev.buildout.app.studies;

/**
 * A question that cannot be read or that the case cannot be asked; the message is for the user and
 * says what would have been understood.
 */
public final class BadQuestion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadQuestion(String message) {
    super(message);
  }
}
