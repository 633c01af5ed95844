package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.Rates;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a check may look at: the case, the rates as recorded, and the tables of a run, seen as one
 * plan's.
 */
final class Evidence {
  private final Case theCase;
  private final String plan;
  private final Rates rates;
  private final Map<String, Table> tables;
  private final Timeline timeline;
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Map<String, Evidence> others = new HashMap<>();
  private @Nullable Statements statements;
  private @Nullable Property property;
  private @Nullable List<Owned> owned;
  private @Nullable List<Vintage> vintages;

  /**
   * @param theCase case that the plan was computed from
   * @param plan "plan", "reference" or "base_year"
   * @param rates rates as recorded
   * @param tables all tables by name
   */
  Evidence(Case theCase, String plan, Rates rates, Map<String, Table> tables) {
    this.theCase = theCase;
    this.plan = plan;
    this.rates = rates;
    this.tables = Map.copyOf(tables);
    this.timeline = theCase.timeline();
  }

  Case theCase() {
    return theCase;
  }

  String plan() {
    return plan;
  }

  Rates rates() {
    return rates;
  }

  Timeline timeline() {
    return timeline;
  }

  /** True where nothing new may be committed: the run-off that plans are measured against. */
  boolean isReference() {
    return !plan.equals("plan");
  }

  /** The same run seen as another plan. */
  Evidence of(String otherPlan) {
    return others.computeIfAbsent(otherPlan, name -> new Evidence(theCase, name, rates, tables));
  }

  /** Lines of the statements, read once. */
  Statements statements() {
    if (statements == null) {
      statements = Statements.of(this);
    }
    return statements;
  }

  /** What the vintages make of the books, computed once. */
  Property property() {
    if (property == null) {
      property = Property.of(this);
    }
    return property;
  }

  /** Systems that the firm owns or has ordered, by origin; read once. */
  List<Owned> owned() {
    if (owned == null) {
      owned = List.copyOf(Owned.all(this));
    }
    return owned;
  }

  /** What is in the books, computed once. */
  List<Vintage> vintages() {
    if (vintages == null) {
      vintages = List.copyOf(Vintage.all(this));
    }
    return vintages;
  }

  /** Rows of this plan; all rows of a table that is not kept by plan. */
  List<Row> rows(TableSpec spec) {
    return rows.computeIfAbsent(spec.name(), name -> select(spec));
  }

  /** The whole table, rows of all plans. */
  Table table(TableSpec spec) {
    Table table = tables.get(spec.name());
    if (table == null) {
      throw new IllegalArgumentException("the run has no table " + spec.name());
    }
    return table;
  }

  private List<Row> select(TableSpec spec) {
    Table table = table(spec);
    boolean byPlan = spec.columns().stream().anyMatch(c -> c.name().equals("plan"));
    return IntStream.range(0, table.size())
        .mapToObj(i -> new Row(table, i))
        .filter(row -> !byPlan || row.text("plan").equals(plan))
        .toList();
  }

  /** Sums of a column of this plan's rows by the given key columns. */
  Totals totals(TableSpec spec, String value, String... keys) {
    Totals totals = new Totals();
    for (Row row : rows(spec)) {
      Object[] key = new Object[keys.length];
      for (int i = 0; i < keys.length; i++) {
        key[i] = row.key(keys[i]);
      }
      totals.add(row.real(value), key);
    }
    return totals;
  }

  /** Largest absolute value of a column among this plan's rows: the scale of its tolerances. */
  double largest(TableSpec spec, String column) {
    return rows(spec).stream().mapToDouble(row -> Math.abs(row.real(column))).max().orElse(0);
  }

  /** Years from the start of the case to the start of a period. */
  double yearsTo(int period) {
    return timeline().monthsBefore(period) / 12.0;
  }

  /** First period that starts at least that many months after the start of another. */
  int arrival(int ordered, int leadMonths) {
    Period from = timeline().get(ordered);
    return Math.max(ordered, timeline().firstPeriodFrom(from.start().plusMonths(leadMonths)));
  }

  /** Value that changes by a constant yearly rate, at the start of a period. */
  double grown(double atStart, double perYear, int period) {
    return atStart * Math.pow(1 + perYear, yearsTo(period));
  }

  boolean isPeriod(int index) {
    return index >= 0 && index < timeline().size();
  }

  /** Where a plan and period stand when there is no row to name. */
  Place at(int period) {
    return Place.of("%s, period %d", plan, period);
  }
}
