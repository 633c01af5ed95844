package dev.buildout.report;

import dev.buildout.results.FirmTables;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A run as the report reads it: what is missing is empty, not a fault. */
final class RunView {
  static final String PLAN = "plan";
  static final String REFERENCE = "reference";
  static final String BASE_YEAR = "base_year";

  private final Run run;
  private final Document document;
  private final Map<Integer, String> labels = new HashMap<>();
  private final List<Integer> horizon = new ArrayList<>();
  private final Map<Integer, Integer> position = new HashMap<>();
  private final Names names;
  private final FiscalYears years;
  private final Silicon silicon;

  RunView(Run run) {
    this.run = run;
    document = new Document(run.document());
    names = new Names(document.part("names"));
    rows(Tables.PERIODS, PLAN)
        .forEach(row -> {
          int period = row.integer("period");
          labels.put(period, row.text("label"));
          if (!row.flag("tail")) {
            position.put(period, horizon.size());
            horizon.add(period);
          }
        });
    if (horizon.isEmpty()) {
      periodsOfOtherTables();
    }
    years = new FiscalYears(this);
    silicon = Silicon.of(this);
  }

  private void periodsOfOtherTables() {
    Stream.of(FirmTables.STATEMENTS, Tables.WORK, Tables.POWER, Tables.PURCHASES)
        .flatMap(this::rows)
        .map(row -> row.integer("period"))
        .filter(period -> period >= 0)
        .distinct()
        .sorted()
        .forEach(period -> {
          position.put(period, horizon.size());
          horizon.add(period);
        });
  }

  Run run() {
    return run;
  }

  Document document() {
    return document;
  }

  /** What people call a thing, e.g. of the kind "workloads"; its id where the run does not say. */
  String name(String kind, String id) {
    return names.of(kind, id);
  }

  Silicon silicon() {
    return silicon;
  }

  Stream<Row> rows(TableSpec spec) {
    Table table = run.tables().get(spec.name());
    return table == null
        ? Stream.empty()
        : table.rows().stream().map(cells -> new Row(table.spec(), names.of(table.spec(), cells)));
  }

  Stream<Row> rows(TableSpec spec, String plan) {
    return rows(spec).filter(row -> row.of(plan));
  }

  String label(int period) {
    String label = labels.get(period);
    return label == null || label.isEmpty() ? "period " + period : label;
  }

  /** Labels of the periods of the horizon; the run-off after it is not drawn. */
  List<String> labels() {
    return horizon.stream().map(this::label).toList();
  }

  /** Fiscal years of the run. */
  FiscalYears years() {
    return years;
  }

  int periods() {
    return horizon.size();
  }

  /** Position of the row's period on the axis of {@link #labels}, or -1. */
  int position(Row row) {
    return position.getOrDefault(row.integer("period"), -1);
  }

  /** "quarter" in most runs: what one period of the horizon is called. */
  String periodName() {
    String resolution = document.part("case").text("resolution");
    return resolution.isBlank() ? "period" : resolution.toLowerCase(java.util.Locale.ROOT);
  }
}
