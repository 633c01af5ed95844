package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;

import java.util.List;

/** Tables of sweeps along one value of a case. */
public final class SweepTables {
  public static final TableSpec POINTS =
      TableSpec.of(
          "sweep",
          "The plan at each value along a sweep. The document's sweeps names the value.",
          text("sweep", "id of the sweep"),
          integer("point", "", "number by value, counted from 0"),
          real("x", "", "value: the factor on the case's value where the axis is relative"),
          flag("refined", "planned to find a crossover, not a point of the axis"),
          flag("possible", "there is a plan"),
          real("npv_usd_m", "USD m", "NPV over committing nothing new"),
          real("objective_usd_m", "USD m", "the objective over that of the reference"),
          real(
              "spend_usd_m",
              "USD m",
              "new commitments over the horizon, undiscounted: price of systems, halls, grid and"
                  + " development ordered, and the rent of new reservations over their terms"),
          real("gap", "", "distance of the objective from its bound"));

  public static final TableSpec MIX =
      TableSpec.of(
          "sweep_mix",
          "Who does the work of each workload at each value along a sweep, over the horizon, split"
              + " by what the systems assigned could do.",
          text("sweep", "id of the sweep"),
          integer("point", "", "number of the value as in sweep"),
          text("workload", "whose work"),
          text("source", "own system, rental offer, or \"not served\""),
          text(
              "kind", "own, reservation, on_demand, decentralised, or none for what is not served"),
          text("site", "where own systems stand; empty for others"),
          real("x", "", "value"),
          real(
              "share",
              "",
              "share of the work asked for; the shares of a workload at a value sum to 1"));

  public static final TableSpec CROSSOVERS =
      TableSpec.of(
          "sweep_crossovers",
          "Where along a sweep another way does most of the work of a workload, found to a fiftieth"
              + " of the range by further plans. Own systems at a site are one way, and each kind of rental is.",
          text("sweep", "id of the sweep"),
          integer("change", "", "number of the change, counted from 1"),
          text("workload", "whose work"),
          text("from_kind", "what does most of the work below: a kind as in sweep_mix"),
          text("from_site", "where own systems stand"),
          text("from_source", "who does most of it"),
          text("to_kind", "what does most of the work above"),
          text("to_site", "where own systems stand"),
          text("to_source", "who does most of it"),
          real("x_before", "", "the nearest value below"),
          real("x_after", "", "the nearest value above"));

  /** In the order of the reference page. */
  static final List<TableSpec> ALL = List.of(POINTS, MIX, CROSSOVERS);

  private SweepTables() {}
}
