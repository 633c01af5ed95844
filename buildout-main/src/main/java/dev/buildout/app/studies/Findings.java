package dev.buildout.app.studies;

import dev.buildout.app.RunTables;
import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What studies found: rows of tables, entries of the document, checks. */
public final class Findings {
  private final Map<String, Table> tables;
  private final Map<String, Object> document;
  private final List<Check> checks = new ArrayList<>();

  /** Adds to the tables and the document of a run. */
  public Findings(Map<String, Table> tables, Map<String, Object> document) {
    this.tables = tables;
    this.document = document;
  }

  public Table table(TableSpec spec) {
    return RunTables.get(tables, spec.name());
  }

  /** An entry of the run's document, as nested maps, lists, strings, numbers and booleans. */
  public void put(String key, Object value) {
    document.put(key, value);
  }

  public void check(Check check) {
    checks.add(check);
  }

  /** Records a plan that was made for a study, or that there is none. */
  public void resolved(String study, String label, Optional<Resolved> found) {
    entered(study, label, found.map(Resolved::entry));
  }

  /** The same of a plan that is not kept. */
  public void entered(String study, String label, Optional<Resolved.Entry> found) {
    Table table = table(StudyTables.RESOLVES);
    if (found.isEmpty()) {
      table.add(study, label, false, 0.0, 0.0, 0.0, 0, 0, "");
      return;
    }
    Resolved.Entry e = found.get();
    Certified certified = e.certified();
    table.add(
        study,
        label,
        true,
        e.objectiveUsdM(),
        e.npvUsdM(),
        e.gap(),
        certified.checks(),
        certified.failed(),
        certified.worst());
  }

  /** The checks of all studies, and that every plan behind them is certified. */
  public List<Check> checks() {
    Table table = table(StudyTables.RESOLVES);
    int failed = 0;
    String first = "";
    for (int row = 0; row < table.size(); row++) {
      if (table.integer(row, "failed") > 0) {
        failed += table.integer(row, "failed");
        first =
            first.isEmpty()
                ? "%s, %s: %s"
                    .formatted(
                        table.text(row, "study"),
                        table.text(row, "label"),
                        table.text(row, "worst"))
                : first;
      }
    }
    List<Check> all = new ArrayList<>(checks);
    all.add(
        new Check(
            "certificates of studies",
            failed,
            0,
            failed == 0 ? table.size() + " plans" : "checks that failed; first " + first));
    return all;
  }

  /** Seconds by study, in the order in which they ran. */
  void seconds(Map<String, Double> byStudy) {
    document.put("study_seconds", new LinkedHashMap<>(byStudy));
  }
}
