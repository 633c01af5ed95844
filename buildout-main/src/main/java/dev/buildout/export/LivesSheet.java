package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.assets.BookLife;
import dev.buildout.finance.assets.BookLife.Event;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Case;
import dev.buildout.model.Convention;
import java.util.List;

/**
 * How the books depreciate each vintage of a class whose life changes, which is impaired, begins in
 * the middle of a year or quarter, or is depreciated by use: {@code finance.assets.NetCurve} as
 * cells, a vintage a row, and the state after each revision in some columns.
 *
 * <pre>
 * anchor    = the larger of the clock at the revision and where depreciation begins
 * left      = left at the anchor x (1 - loss)
 * remaining = max(1, new life - (anchor - begin)) or max(1, remaining - (anchor - anchor before))
 * </pre>
 */
final class LivesSheet {
  private static final int HEADER_ROW = 3;
  private static final int FIRST_ROW = HEADER_ROW + 1;
  private static final int BEGINS = 1;
  private static final int FIRST_LIFE = 2;
  private static final int FIRST_STATE = 3;
  private static final List<String> STATE =
      List.of("month", "clock", "anchor", "left", "remaining", "lost");
  private static final int MONTH = 0;
  private static final int CLOCK = 1;
  private static final int ANCHOR = 2;
  private static final int LEFT = 3;
  private static final int REMAINING = 4;
  private static final int LOST = 5;

  private final PlanContext plan;
  private final List<Vintage> vintages;
  private final VintageSheet list;
  private final UseRows use;
  private final Sheet sheet;

  LivesSheet(PlanContext plan, List<Vintage> vintages, VintageSheet list, UseRows use) {
    this.plan = plan;
    this.vintages = vintages;
    this.list = list;
    this.use = use;
    sheet = new Sheet(plan.prefix() + "Lives", plan.tabColor());
    sheet.put(0, 0, Cell.text(plan.prefix() + "Lives", Role.TITLE));
    sheet.put(
        1,
        0,
        Cell.text(
            "Vintages whose lives in the books are more than a straight line by month. Months count"
                + " from the start of the plan; the clock counts months, or units produced.",
            Role.HINT));
    header(0, "vintage");
    header(BEGINS, "clock when depreciation begins");
    header(FIRST_LIFE, "first life");
    sheet.freeze(FIRST_ROW, 1);
    sheet.width(0, 52);
    for (int v = 0; v < vintages.size(); v++) {
      if (!isPlain(assetClass(v))) {
        row(v);
      }
    }
  }

  /** A straight line by month from first use on. */
  static boolean isPlain(AssetClass c) {
    return c.convention() == Convention.MONTHLY
        && c.lifeChanges().isEmpty()
        && c.impairments().isEmpty()
        && c.salvageShare() == 0
        && c.unitsOfProduction().isEmpty();
  }

  static boolean isNeeded(Case c) {
    return !c.finance().assetClasses().stream().allMatch(LivesSheet::isPlain);
  }

  Sheet sheet() {
    return sheet;
  }

  /** Share of cost deducted or lost by the end of a period; by the start for -1. */
  String deducted(int v, int period) {
    String month = period < 0 ? "0" : plan.axis().to(period);
    String clock = byUse(v) ? use.produced(assetClass(v), period) : month;
    String left = left(v, -1, clock);
    for (int k = 0; k < events(v).size(); k++) {
      left = "IF(%s>%s,%s,%s)".formatted(month, cell(v, k, MONTH), left(v, k, clock), left);
    }
    return "IF(%s<=%s,0,1-(%s))".formatted(month, list.from(v), left);
  }

  /** Share of cost lost by impairment in a period. */
  String lost(int v, int period) {
    StringBuilder sum = new StringBuilder("0");
    List<Event> events = events(v);
    for (int k = 0; k < events.size(); k++) {
      if (events.get(k).isLoss()) {
        sum.append(
            "+IF(AND(%1$s>=%2$s,%1$s<%3$s),%4$s,0)"
                .formatted(
                    cell(v, k, MONTH),
                    plan.axis().from(period),
                    plan.axis().to(period),
                    cell(v, k, LOST)));
      }
    }
    return sum.toString();
  }

  boolean canLose(int v) {
    return !assetClass(v).impairments().isEmpty();
  }

  private void row(int v) {
    int row = FIRST_ROW + v;
    AssetClass c = assetClass(v);
    sheet.put(row, 0, Cell.text(vintages.get(v).label()));
    sheet.put(row, BEGINS, begins(v));
    String life = input(c, byUse(v) ? "units_of_production.life_units" : "book_life_months");
    List<Event> events = events(v);
    for (int k = 0; k < events.size(); k++) {
      if (!events.get(k).isLoss()) {
        life =
            "IF(%s<=%s,%s,%s)"
                .formatted(cell(v, k, MONTH), anchor(v, -1), value(c, events.get(k)), life);
      }
    }
    sheet.put(row, FIRST_LIFE, Cell.formula(life, Format.PLAIN));
    for (int k = 0; k < events.size(); k++) {
      state(v, k, events.get(k));
    }
  }

  private Cell begins(int v) {
    String month = "(" + list.firstMonth(v) + "-1)";
    return switch (assetClass(v).convention()) {
      case MONTHLY ->
          byUse(v)
              ? Cell.recorded(use.producedUntil(assetClass(v), firstUse(v)), Format.PLAIN)
              : Cell.formula(list.from(v), Format.PLAIN);
      case HALF_YEAR -> Cell.formula(list.from(v) + "-" + month + "+6", Format.PLAIN);
      case MID_QUARTER -> Cell.formula(list.from(v) + "-MOD(" + month + ",3)+1.5", Format.PLAIN);
    };
  }

  private void state(int v, int k, Event event) {
    AssetClass c = assetClass(v);
    for (int part = 0; part < STATE.size(); part++) {
      header(column(k, part), "revision " + (k + 1) + ": " + STATE.get(part));
    }
    String begins = anchor(v, -1);
    String applies = cell(v, k, MONTH) + ">" + (event.isLoss() ? list.from(v) : begins);
    String anchor = "MAX(" + cell(v, k, CLOCK) + "," + begins + ")";
    String before = "(" + left(v, k - 1, anchor) + ")";
    String loss = event.isLoss() ? value(c, event) : "0";
    String remaining =
        event.isLoss()
            ? "%s-(%s-%s)".formatted(remaining(v, k - 1), anchor, anchor(v, k - 1))
            : "%s-(%s-%s)".formatted(value(c, event), anchor, begins);
    put(v, k, MONTH, Cell.recorded(event.month(), Format.PLAIN));
    put(
        v,
        k,
        CLOCK,
        byUse(v)
            ? Cell.recorded(use.producedUntil(c, event.month()), Format.PLAIN)
            : Cell.formula(cell(v, k, MONTH), Format.PLAIN));
    put(v, k, ANCHOR, when(applies, anchor, anchor(v, k - 1), Format.PLAIN));
    put(v, k, LEFT, when(applies, before + "*(1-" + loss + ")", net(v, k - 1), Format.SHARE));
    put(
        v,
        k,
        REMAINING,
        when(applies, "MAX(1," + remaining + ")", remaining(v, k - 1), Format.PLAIN));
    put(v, k, LOST, when(applies, before + "*" + loss, "0", Format.SHARE));
  }

  private static Cell when(String condition, String then, String otherwise, Format format) {
    return Cell.formula("IF(%s,%s,%s)".formatted(condition, then, otherwise), format);
  }

  /** Net share at a clock, after revision k; -1 for before all. */
  private String left(int v, int k, String clock) {
    AssetClass c = assetClass(v);
    String gone = "MIN(1,MAX(0,%s-%s)/%s)".formatted(clock, anchor(v, k), remaining(v, k));
    if (c.salvageShare() == 0) {
      return "%s*(1-%s)".formatted(net(v, k), gone);
    }
    String kept = "MIN(" + input(c, "salvage_share") + "," + net(v, k) + ")";
    return "%1$s+(%2$s-%1$s)*(1-%3$s)".formatted(kept, net(v, k), gone);
  }

  private String anchor(int v, int k) {
    return k < 0 ? sheet.fixed(FIRST_ROW + v, BEGINS) : cell(v, k, ANCHOR);
  }

  private String net(int v, int k) {
    return k < 0 ? "1" : cell(v, k, LEFT);
  }

  private String remaining(int v, int k) {
    return k < 0 ? sheet.fixed(FIRST_ROW + v, FIRST_LIFE) : cell(v, k, REMAINING);
  }

  private String cell(int v, int k, int part) {
    return sheet.fixed(FIRST_ROW + v, column(k, part));
  }

  private void put(int v, int k, int part, Cell cell) {
    sheet.put(FIRST_ROW + v, column(k, part), cell);
  }

  private static int column(int k, int part) {
    return FIRST_STATE + STATE.size() * k + part;
  }

  private boolean byUse(int v) {
    return assetClass(v).unitsOfProduction().isPresent();
  }

  private int firstUse(int v) {
    return vintages.get(v).serviceFrom(plan.axis().timeline());
  }

  private List<Event> events(int v) {
    return new BookLife(assetClass(v), plan.axis().timeline().start(), 0).events();
  }

  private String value(AssetClass c, Event event) {
    return input(
        c,
        event.isLoss()
            ? "impairments." + event.id() + ".share"
            : "life_changes." + event.id() + ".book_life_months");
  }

  private String input(AssetClass c, String attribute) {
    return plan.inputs().scalar("finance.asset_classes." + c.id() + "." + attribute);
  }

  private AssetClass assetClass(int v) {
    return plan.theCase().finance().getAssetClass(vintages.get(v).assetClass());
  }

  private void header(int column, String text) {
    sheet.put(HEADER_ROW, column, Cell.text(text, Role.HEADER));
    sheet.width(column, column == 0 ? 52 : 16);
  }
}
