package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;

import java.util.List;

/** Tables of maps over two values of a case. */
public final class MapTables {
  public static final TableSpec CELLS =
      TableSpec.of(
          "price_map",
          "What is worth doing at each pair of two values of the case, each pair planned anew. The"
              + " document's price_maps names the values.",
          text("map", "id of the map"),
          integer("row", "", "row, counted from 0 at the lowest y"),
          integer("column", "", "column, counted from 0 at the lowest x"),
          real("x", "", "value across: the factor on the case's value where the axis is relative"),
          real("y", "", "value upwards, likewise"),
          flag("possible", "there is a plan"),
          real("npv_usd_m", "USD m", "NPV over committing nothing new"),
          real(
              "spend_usd_m",
              "USD m",
              "new commitments over the horizon, undiscounted: price of systems, halls, grid and"
                  + " development ordered, and the rent of new reservations over their terms"),
          real("mw", "MW", "facility power that the systems ordered may draw"),
          flag("commits", "something new is committed"),
          flag(
              "buy",
              "something new is committed and worth it, NPV above 0; promises of service may force"
                  + " a plan to commit what is not"),
          real("gap", "", "distance of the objective from its bound"));

  public static final TableSpec LINE =
      TableSpec.of(
          "price_map_line",
          "Where buying ends: in each row of a map, each change of buy between neighbours, halved"
              + " three times by further plans; or that there is none.",
          text("map", "id of the map"),
          integer("row", "", "row, counted from 0 at the lowest y"),
          integer("change", "", "number of the change in its row, by x from below; 0 for none"),
          text("kind", "crosses, always (every pair buys) or never"),
          real("y", "", "value upwards"),
          real("x_buy", "", "the nearest value across at which buying pays; 0 for none"),
          real("x_not", "", "the nearest value across at which it does not; 0 for none"),
          real("npv_buy_usd_m", "USD m", "NPV of the plan at x_buy"),
          real("npv_not_usd_m", "USD m", "NPV of the plan at x_not"));

  public static final TableSpec ANCHORS =
      TableSpec.of(
          "price_map_anchors",
          "Reported figures on the maps, with a plan at each.",
          text("map", "id of the map"),
          text("id", "id of the figure"),
          text("name", "what was reported"),
          real("x", "", "place across"),
          real("y", "", "place upwards"),
          text("source", "where it was reported"),
          text("as_of", "of when it is"),
          text("confidence", "grade of the source"),
          flag("possible", "there is a plan"),
          real("npv_usd_m", "USD m", "NPV of a plan at this place"),
          real("spend_usd_m", "USD m", "its new commitments"),
          flag("buy", "whether they are worth it"));

  /** In the order of the reference page. */
  static final List<TableSpec> ALL = List.of(CELLS, LINE, ANCHORS);

  private MapTables() {}
}
