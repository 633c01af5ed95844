package dev.buildout.results;

import java.util.List;
import java.util.Map;

/** Commitments, delays and idle chips of the synthetic run. */
final class SyntheticCalendar {
  private final Map<String, Table> tables;

  SyntheticCalendar(Map<String, Table> tables) {
    this.tables = tables;
  }

  /** What the document says of them, by key. */
  static Map<String, Object> document() {
    return Map.of(
        "calendar",
        Map.of(
            "this_quarter",
            "2026-Q1",
            "threshold_usd_m",
            41.3,
            "sentences",
            List.of(
                "Sign in 2026-Q1: 9,000 chips of GB300 NVL72 rack (USD 526 m).",
                "Planned for 2026-Q1 but can wait: grid power at Ohio until 2026-Q3.")));
  }

  void fill() {
    item("gb300", "chips", "GB300 NVL72 rack", 9_000, "2026-Q4", "2026-Q1", 746);
    item("ohio", "grid", "Ohio", 120, "2027-Q2", "2026-Q3", 88);
    item("trn3", "chips", "Trainium3 UltraServer", 0, "2027-Q1", "2026-Q2", 94);
    item("hbm", "supply", "HBM for own silicon", 0, "2027-Q1", "2026-Q2", 360);
    item("neocloud", "lease", "A year of H200", 512, "2026-Q2", "", 0);
    delay("Ohio", 1_800, 625, -28.4, -29.1, false);
    delay("Indiana", 1_250, 500, -22.3, -12.3, true);
    delay("Oregon", 100, 40, 1.4, 1.4, false);
    for (int t = 0; t < 8; t++) {
      double idle = 40_000.0 - 4_000 * t;
      add(
          StudyTables.IDLE_CHIPS,
          t,
          "trn2-ultra",
          "us-east-ohio",
          500_000.0,
          idle,
          idle * 0.5,
          idle * 0.3,
          idle * 0.2);
    }
  }

  private void item(
      String id,
      String kind,
      String name,
      double amount,
      String inService,
      String last,
      double loss) {
    boolean now = amount > 0;
    add(
        StudyTables.COMMITMENTS,
        id,
        kind,
        name,
        kind.equals("grid") ? "MW" : "chips",
        amount,
        now ? 526.0 : 0.0,
        now ? 52.6 : 0.0,
        inService,
        now ? 263.0 : 0.0,
        now ? "2026-Q1" : "2026-Q2",
        now ? -loss : 0.0,
        0.0,
        41.3,
        last,
        loss,
        true);
  }

  private void delay(
      String name, double grid, double halls, double npv, double dual, boolean disagree) {
    add(
        StudyTables.DELAYS,
        name,
        name,
        "2026-04",
        grid,
        halls,
        true,
        npv,
        0.0,
        npv,
        dual,
        true,
        disagree);
  }

  private void add(TableSpec spec, Object... cells) {
    tables.computeIfAbsent(spec.name(), name -> new Table(spec)).add(cells);
  }
}
