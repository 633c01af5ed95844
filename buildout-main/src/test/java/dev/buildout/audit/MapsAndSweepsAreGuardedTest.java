package dev.buildout.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.app.Workings;
import dev.buildout.app.studies.PriceMaps;
import dev.buildout.app.studies.StudiedTiny;
import dev.buildout.app.studies.Sweeps;
import dev.buildout.model.Axis;
import dev.buildout.model.Case;
import dev.buildout.model.MapAnchor;
import dev.buildout.model.PriceMap;
import dev.buildout.model.Studies;
import dev.buildout.model.Sweep;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Check;
import dev.buildout.results.MapTables;
import dev.buildout.results.Run;
import dev.buildout.results.SweepTables;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No value of a map or a sweep can change unseen. */
class MapsAndSweepsAreGuardedTest {
  private static final Axis PRICE = new Axis("workloads.*.channels.*.price", "", true, 0.5, 1.5, 3);
  private static final Axis COST = new Axis("offers.box.price_usd_m", "", false, 1, 3, 2);
  private static final TinyCase TINY =
      new TinyCase()
          .set(
              "studies",
              new Studies(
                  Optional.empty(),
                  List.of(new PriceMap("m", "Map", PRICE, COST)),
                  List.of(new MapAnchor("a", "m", "Reported", 0.9, 2.5)),
                  List.of(new Sweep("s", "Sweep", PRICE, false)),
                  List.of()));

  private static final Run RUN =
      StudiedTiny.of(TINY, new PriceMaps(true, List.of()), new Sweeps(true)).run();

  @ParameterizedTest
  @CsvSource({
    "price_map, npv_usd_m",
    "price_map, x",
    "price_map, y",
    "price_map_line, npv_buy_usd_m",
    "price_map_line, x_buy",
    "price_map_line, x_not",
    "price_map_anchors, npv_usd_m",
    "price_map_anchors, x",
    "sweep, npv_usd_m",
    "sweep, x",
    "sweep_mix, share",
    "sweep_crossovers, x_before",
    "sweep_crossovers, x_after"
  })
  void valuesAreGuarded(String name, String column) {
    TableSpec spec = spec(name);
    Table table = Objects.requireNonNull(RUN.tables().get(name));
    assertThat(table.size()).isPositive();
    assertThat(failed(RUN.tables())).isEmpty();
    List<String> unseen = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      boolean none = name.equals("price_map_line") && !table.text(row, "kind").equals("crosses");
      if (!none && failed(Corruption.of(RUN.tables(), spec, row, column)).isEmpty()) {
        unseen.add(new Row(table, row) + ", " + column);
      }
    }

    assertThat(unseen).isEmpty();
  }

  private static TableSpec spec(String name) {
    return List.of(
            MapTables.CELLS,
            MapTables.LINE,
            MapTables.ANCHORS,
            SweepTables.POINTS,
            SweepTables.MIX,
            SweepTables.CROSSOVERS)
        .stream()
        .filter(spec -> spec.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> failed(Map<String, Table> tables) {
    Case c = TINY.read();
    List<Certificate.Audited> plans =
        List.of(new Certificate.Audited("plan", c), new Certificate.Audited("reference", c));
    return Certificate.check(plans, Workings.of(c).rates(), tables, RUN.document()).stream()
        .filter(check -> !check.ok())
        .map(Check::name)
        .toList();
  }
}
