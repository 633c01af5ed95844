package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.Chart;
import dev.buildout.finance.Expression;
import dev.buildout.finance.Line;
import dev.buildout.finance.Line.Kind;
import dev.buildout.finance.Line.Section;
import dev.buildout.finance.OpeningStatement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every line of the statements by period, each the formula that its chart gives. */
final class LinesSheet {
  private final PlanContext plan;
  private final Chart chart;
  private final Feeds feeds;
  private final Map<String, TimeRow> rows = new LinkedHashMap<>();
  private final Map<String, String> opened = new HashMap<>();
  private final TimeSheet sheet;

  /**
   * @param feeds schedules of the plan, and those that all plans share
   */
  LinesSheet(PlanContext plan, Chart chart, Feeds feeds) {
    this.plan = plan;
    this.chart = chart;
    this.feeds = feeds;
    sheet =
        plan.sheet(
            "Lines",
            "Every line of the statements by period; a line takes its schedule, or other lines.");
    rows.putAll(rows(sheet, chart));
    rows.forEach((id, row) -> row.remark(id));
    open();
    chart.lines().forEach(this::fill);
  }

  /** Rows for all lines under the names of their statements: the same on every such sheet. */
  static Map<String, TimeRow> rows(TimeSheet sheet, Chart chart) {
    Map<String, TimeRow> rows = new LinkedHashMap<>();
    Optional<Section> section = Optional.empty();
    for (Line line : chart.lines()) {
      if (!section.equals(Optional.of(line.section()))) {
        section = Optional.of(line.section());
        sheet.section(YearSheets.name(line.section()));
      }
      rows.put(line.id(), sheet.row(line.label(), Line.UNIT));
    }
    return rows;
  }

  Sheet sheet() {
    return sheet.sheet();
  }

  TimeRow get(String line) {
    return Objects.requireNonNull(rows.get(line), line);
  }

  /** First and last row of each statement. */
  Map<Section, TimeRow[]> sections() {
    Map<Section, TimeRow[]> sections = new EnumMap<>(Section.class);
    for (Line line : chart.lines()) {
      TimeRow row = get(line.id());
      sections.computeIfAbsent(line.section(), s -> new TimeRow[] {row, row})[1] = row;
    }
    return sections;
  }

  /** Stocks at the start, in the column for it. */
  private void open() {
    CellFormulas formulas = new CellFormulas(new OpeningPlace());
    for (Line line : OpeningStatement.chart().inOrderOfDependency()) {
      start(line.id(), formulas.of(line.formula(), -1));
    }
    for (Line line : chart.inOrderOfDependency()) {
      boolean known = opened.containsKey(line.id());
      if (line.kind() == Kind.STOCK && !known && followsFromOpened(line.formula())) {
        start(line.id(), new CellFormulas(new LinePlace()).of(line.formula(), -1));
      }
    }
  }

  private void start(String stock, String formula) {
    TimeRow row = rows.get(stock);
    if (row == null) {
      opened.put(stock, formula);
    } else {
      row.start(Cell.formula(formula, Format.AMOUNT));
      opened.put(stock, row.start());
    }
  }

  private boolean followsFromOpened(Expression formula) {
    return switch (formula) {
      case Expression.Input ignored -> false;
      case Expression.Prior ignored -> false;
      case Expression.Value value -> opened.containsKey(value.line());
      default -> formula.parts().stream().allMatch(this::followsFromOpened);
    };
  }

  private void fill(Line line) {
    TimeRow row = get(line.id());
    if (line.formula() instanceof Expression.Input input && feeds.find(input.id()).isEmpty()) {
      double[] recorded = Recorded.line(plan.rows(), line.id());
      row.inputs(recorded, Format.AMOUNT).remark("as the run recorded it: table statements");
      return;
    }
    CellFormulas formulas = new CellFormulas(new LinePlace());
    if (YearSheets.isTotal(line)) {
      row.totals(Format.AMOUNT, p -> formulas.of(line.formula(), p));
    } else {
      row.formulas(Format.AMOUNT, p -> formulas.of(line.formula(), p));
    }
  }

  /** Formulas of periods; period -1 is the start. */
  private final class LinePlace implements CellFormulas.Place {
    @Override
    public String input(String id, int period) {
      return feeds.get(id).at(period);
    }

    @Override
    public String line(String id, int period) {
      return get(id).at(period);
    }

    @Override
    public String parameter(String id) {
      return plan.inputs().scalar("finance." + id);
    }
  }

  /** Formulas of the start: what schedules open, what the case gives, and what follows. */
  private final class OpeningPlace implements CellFormulas.Place {
    @Override
    public String input(String id, int period) {
      return feeds.findOpening(id).orElseGet(() -> plan.inputs().scalar(address(id)));
    }

    private String address(String stock) {
      String attribute = stock.equals("losses_carried") ? "tax_losses" : stock;
      return "finance.opening." + attribute + "_usd_m";
    }

    @Override
    public String line(String id, int period) {
      return Objects.requireNonNull(opened.get(id), id);
    }

    @Override
    public String parameter(String id) {
      return plan.inputs().scalar("finance." + id);
    }
  }
}
