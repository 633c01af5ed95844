package dev.buildout.results;

import java.util.List;
import java.util.Map;

/** A sweep and a price map of the synthetic run. */
final class SyntheticSweep {
  private static final String[][] SOURCES = {
    {"trn3-ultra", "own", "us-east-ohio"},
    {"trn3-ultra", "own", "georgia-covington"},
    {"neocloud-1y", "reservation", ""},
    {"h200-hour", "on_demand", ""},
    {"rtx5090-net", "decentralised", ""},
    {"not served", "none", ""},
  };
  private static final double[][] SHARES = {
    {0, 0, 0, .31, .22, .47},
    {0, 0, .02, .35, .25, .38},
    {0, 0, .08, .38, .25, .29},
    {.12, 0, .16, .30, .22, .20},
    {.31, .04, .18, .22, .15, .10},
    {.45, .12, .15, .14, .09, .05},
    {.52, .20, .10, .10, .06, .02},
  };

  private final Map<String, Table> tables;

  SyntheticSweep(Map<String, Table> tables) {
    this.tables = tables;
  }

  /** What the document says of the sweep and the map, by key. */
  static Map<String, Object> document() {
    return Map.of(
        "sweeps",
        List.of(
            Map.of(
                "id",
                "use",
                "name",
                "From which use on own servers pay",
                "axis",
                axis("workloads.*.channels.*.max_use", "Mean load over its peak", false))),
        "price_maps",
        List.of(
            Map.of(
                "id",
                "rent",
                "name",
                "Level of rents and how they move",
                "x",
                axis("workloads.*.price", "Price of work", true),
                "y",
                axis("finance.discount_rate", "", false))));
  }

  private static Map<String, Object> axis(String address, String label, boolean relative) {
    return Map.of("address", address, "label", label, "relative", relative);
  }

  void fill() {
    for (int i = 0; i < SHARES.length; i++) {
      double x = i == 3 ? 0.46 : 0.1 + 0.15 * i - (i > 3 ? 0.15 : 0);
      add(
          SweepTables.POINTS,
          "use",
          i,
          x,
          i == 3,
          true,
          120.0 + 90 * i,
          118.0 + 90 * i,
          40.0 * i * i,
          0.0);
      for (int s = 0; s < SOURCES.length; s++) {
        add(
            SweepTables.MIX,
            "use",
            i,
            "bedrock-large-model",
            SOURCES[s][0],
            SOURCES[s][1],
            SOURCES[s][2],
            x,
            SHARES[i][s]);
      }
    }
    crossover(1, SOURCES[5], SOURCES[3], .25, .254);
    crossover(2, SOURCES[3], SOURCES[0], .46, .466);
    map();
  }

  private void crossover(int n, String[] from, String[] to, double before, double after) {
    add(
        SweepTables.CROSSOVERS,
        "use",
        n,
        "bedrock-large-model",
        from[1],
        from[2],
        from[0],
        to[1],
        to[2],
        to[0],
        before,
        after);
  }

  private void map() {
    for (int row = 0; row < 8; row++) {
      double y = 0.06 + 0.01 * row;
      double edge = 0.62 + 0.05 * row;
      for (int column = 0; column < 11; column++) {
        double x = 0.3 + 0.1 * column;
        boolean possible = row < 7 || column > 1;
        boolean buys = possible && x > edge;
        boolean forced = !buys && row == 0;
        double npv = buys ? 90_000 * (x - edge) : forced ? -300 : 0;
        add(
            MapTables.CELLS,
            "rent",
            row,
            column,
            x,
            y,
            possible,
            npv,
            buys ? 60_000 + 40_000 * (x - edge) : forced ? 900.0 : 0.0,
            buys ? 9_000 * x : forced ? 40.0 : 0.0,
            buys || forced,
            buys,
            0.0);
      }
      add(MapTables.LINE, "rent", row, 1, "crosses", y, edge + 0.006, edge - 0.006, 540.0, 0.0);
    }
    anchor("spot", "One-year contracts, June 2026", 0.72, 0.09, 4_500);
    anchor("list", "List price of a hyperscaler", 1.24, 0.075, 42_000);
  }

  private void anchor(String id, String name, double x, double y, double npv) {
    add(
        MapTables.ANCHORS,
        "rent",
        id,
        name,
        x,
        y,
        "Trade press",
        "2026-06",
        "press",
        true,
        npv,
        60_000.0,
        npv > 0);
  }

  private void add(TableSpec spec, Object... cells) {
    tables.computeIfAbsent(spec.name(), name -> new Table(spec)).add(cells);
  }
}
