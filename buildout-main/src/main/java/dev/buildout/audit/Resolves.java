package dev.buildout.audit;

import dev.buildout.results.StudyTables;
import java.util.List;
import java.util.Optional;

/** The plans that one study made, by the label of the question. */
record Resolves(Deviations deviations, List<Row> rows) {
  static Resolves of(String study, Evidence plan, Deviations d) {
    return new Resolves(
        d,
        plan.rows(StudyTables.RESOLVES).stream()
            .filter(r -> r.text("study").equals(study))
            .toList());
  }

  /** The plan behind a row; a row without one fails. */
  Optional<Row> find(Row row, String label) {
    Optional<Row> found = rows.stream().filter(r -> r.text("label").equals(label)).findFirst();
    if (found.isEmpty()) {
      deviations.fail(row, "no plan was made for " + label);
    }
    return found;
  }
}
