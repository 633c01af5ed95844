package dev.buildout.claims;

/** A formula names what the tables of a run do not have; the message says what and what is near. */
public final class BadFormula extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadFormula(String message) {
    super(message);
  }
}
