package dev.buildout.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.app.Workings;
import dev.buildout.app.studies.Ranges;
import dev.buildout.app.studies.Strategies;
import dev.buildout.app.studies.StudiedTiny;
import dev.buildout.app.studies.UnitValues;
import dev.buildout.model.Case;
import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Check;
import dev.buildout.results.Column;
import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No number of a study can change unseen, as far as a run without its plans can tell. */
class StudiesAreGuardedTest {
  private static final TinyCase TINY = RichCases.get("two sites and two systems");

  /** Of plans that a run does not keep. */
  private static final Set<String> UNKNOWN =
      Set.of("capex_usd_m", "mw", "least", "most", "least_bound", "most_bound", "step");

  private static final Run RUN =
      StudiedTiny.of(
              TINY.set("offers.brick.own", true).set("sites.a.hall_mw", 12),
              new Strategies(),
              new Ranges(),
              new UnitValues())
          .run();

  static List<TableSpec> tables() {
    return List.of(StudyTables.STRATEGIES, StudyTables.RANGES, StudyTables.UNIT_VALUES);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyNumberThatCanBeRecomputedIsGuarded(TableSpec spec) {
    Table table = Objects.requireNonNull(RUN.tables().get(spec.name()));
    assertThat(table.size()).isGreaterThan(2);
    assertThat(failed(RUN.tables())).isEmpty();
    List<String> unseen = new ArrayList<>();
    for (Column column : spec.columns()) {
      for (int row = 0; row < table.size(); row++) {
        boolean known =
            column.type() == Column.Type.REAL
                && (!UNKNOWN.contains(column.name()) || table.rows().get(row)[0].equals("optimum"));
        if (known && failed(Corruption.of(RUN.tables(), spec, row, column.name())).isEmpty()) {
          unseen.add(new Row(table, row) + ", " + column.name());
        }
      }
    }

    assertThat(unseen).isEmpty();
  }

  @Test
  void endsOfRangesAreGuardedWhereNothingIsWhole() {
    TinyCase linear = new TinyCase();
    Run run = StudiedTiny.of(linear, new Ranges()).run();
    Table ranges = run.table(StudyTables.RANGES);
    for (String end : List.of("least", "most", "least_bound", "most_bound")) {
      for (int row = 0; row < ranges.size(); row++) {
        var wrong = Corruption.of(run.tables(), StudyTables.RANGES, row, end);
        assertThat(failed(linear, run, wrong)).as(end).containsExactly("ranges");
      }
    }
  }

  private static List<String> failed(Map<String, Table> tables) {
    return failed(TINY, RUN, tables);
  }

  private static List<String> failed(TinyCase tiny, Run run, Map<String, Table> tables) {
    Case c = tiny.read();
    List<Certificate.Audited> plans =
        List.of(new Certificate.Audited("plan", c), new Certificate.Audited("reference", c));
    return Certificate.check(plans, Workings.of(c).rates(), tables, run.document()).stream()
        .filter(check -> !check.ok())
        .map(Check::name)
        .toList();
  }
}
