package dev.buildout.results;

import java.util.List;

/** The nouns of the synthetic run: a firm the size of a hyperscaler. All figures are made up. */
final class SyntheticFirm {
  static final int QUARTERS = 20;
  static final int TAIL_YEARS = 6;
  static final int PERIODS = QUARTERS + TAIL_YEARS;
  static final int FIRST_YEAR = 2026;

  /**
   * @param from first quarter in which it can be ordered
   * @param until last one; before {@code from} when it is old fleet only
   */
  record Silicon(
      String id,
      int chips,
      double kw,
      double usdM,
      int from,
      int until,
      double appetite,
      double old) {}

  record Place(String id, double openMw, double growthMw, int firstQuarter) {}

  record Work(
      String id, String unit, double demand, double growth, double price, String... channels) {}

  static final List<Silicon> SYSTEMS =
      List.of(
          new Silicon("trn1-node", 16, 8.5, 0.19, 0, -1, 0, 9_000),
          new Silicon("inf2-node", 12, 5.5, 0.12, 0, -1, 0, 6_000),
          new Silicon("trn2-ultra", 64, 62, 0.72, 0, 3, 2.5, 16_000),
          new Silicon("trn3-ultra", 144, 205, 2.9, 0, 9, 5, 0),
          new Silicon("trn4-ultra", 144, 260, 3.7, 6, 15, 8, 0),
          new Silicon("h100-hgx", 8, 11, 0.28, 0, -1, 0, 30_000),
          new Silicon("h200-hgx", 8, 11.5, 0.31, 0, -1, 0, 12_000),
          new Silicon("b200-hgx", 8, 15, 0.42, 0, 1, 0.4, 5_000),
          new Silicon("gb200-nvl72", 72, 132, 3.4, 0, 2, 1.2, 2_500),
          new Silicon("gb300-nvl72", 72, 142, 3.9, 0, 6, 2.2, 0),
          new Silicon("rubin-nvl144", 72, 190, 5.6, 3, 15, 3, 0),
          new Silicon("mi355x-node", 8, 14.5, 0.29, 1, 12, 0.5, 0));

  static final List<Place> SITES =
      List.of(
          new Place("us-east-virginia", 1_450, 25, 0),
          new Place("us-east-ohio", 780, 55, 1),
          new Place("us-west-oregon", 610, 20, 2),
          new Place("indiana-new-carlisle", 960, 150, 0),
          new Place("mississippi-canton", 240, 110, 1),
          new Place("pennsylvania-salem", 180, 95, 3),
          new Place("north-carolina-richmond", 0, 120, 5),
          new Place("georgia-covington", 0, 80, 4),
          new Place("eu-ireland-dublin", 290, 5, 6),
          new Place("ap-singapore", 160, 8, 8));

  static final List<Work> WORKLOADS =
      List.of(
          new Work("anchor-lab-training", "chip-h", 1.9e9, 0.06, 0.95, "committed", "reserved"),
          new Work("second-lab-training", "chip-h", 6.5e8, 0.08, 1.05, "committed"),
          new Work("frontier-gpu-rental", "chip-h", 5.5e8, 0.04, 2.9, "reserved", "on-demand"),
          new Work(
              "startup-gpu-rental", "chip-h", 2.1e8, 0.03, 3.4, "reserved", "on-demand", "spot"),
          new Work("enterprise-fine-tuning", "ZFLOP", 2.2e7, 0.05, 1.6, "on-demand", "spot"),
          new Work("bedrock-large-model", "Mtok", 2.4e9, 0.11, 1.35, "committed", "on-demand"),
          new Work("bedrock-small-model", "Mtok", 9.0e9, 0.12, 0.11, "on-demand"),
          new Work(
              "open-weights-serving", "Mtok", 4.0e9, 0.10, 0.22, "reserved", "on-demand", "spot"),
          new Work("batch-inference", "Mtok", 6.0e9, 0.09, 0.05, "spot"),
          new Work("coding-assistant", "Mtok", 1.1e9, 0.13, 0, "committed"),
          new Work("office-assistant", "Mtok", 7.0e8, 0.10, 0, "committed"),
          new Work("shopping-assistant", "Mtok", 1.6e9, 0.09, 0, "committed"),
          new Work("voice-assistant", "Mtok", 1.2e9, 0.07, 0, "committed"),
          new Work("advertising-models", "ZFLOP", 9.0e6, 0.05, 2.0, "committed"));

  static String label(int period) {
    return tail(period)
        ? Integer.toString(year(period))
        : "%d-Q%d".formatted(year(period), period % 4 + 1);
  }

  static boolean tail(int period) {
    return period >= QUARTERS;
  }

  static int year(int period) {
    return tail(period) ? FIRST_YEAR + QUARTERS / 4 + period - QUARTERS : FIRST_YEAR + period / 4;
  }

  static double years(int period) {
    return tail(period) ? 1 : 0.25;
  }

  private SyntheticFirm() {}
}
