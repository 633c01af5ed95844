package dev.buildout.finance;

import dev.buildout.model.Finance;
import dev.buildout.model.Programme;

/** Writes a programme into the books of the firm. */
public final class Books {

  public static Statements statements(Finance finance, Programme programme) {
    return new Statements(
        programme.timeline(),
        new Chart(java.util.List.of()),
        new Evaluator.Result<>(java.util.Map.of(), java.util.Map.of()));
  }

  private Books() {}
}
