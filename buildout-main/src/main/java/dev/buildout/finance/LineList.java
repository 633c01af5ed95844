package dev.buildout.finance;

import dev.buildout.finance.Line.Kind;
import dev.buildout.finance.Line.Section;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of one statement in the order in which they are shown. */
final class LineList {
  private final Section section;
  private final List<Line> lines = new ArrayList<>();

  LineList(Section section) {
    this.section = section;
  }

  /** A flow from a schedule of the same name, which adds to the totals below it. */
  void inflow(String id, String label) {
    flow(id, label, new Expression.Input(id));
  }

  /** A flow from a schedule of the same name, which is deducted from the totals below it. */
  void outflow(String id, String label) {
    deduction(id, label, new Expression.Input(id));
  }

  /** A stock from a schedule of the same name. */
  void stockInput(String id, String label) {
    stock(id, label, new Expression.Input(id));
  }

  /** A flow that adds to the totals below it. */
  void flow(String id, String label, Expression formula) {
    lines.add(new Line(id, label, section, Kind.FLOW, 1, formula));
  }

  /** A flow that is deducted from the totals below it. */
  void deduction(String id, String label, Expression formula) {
    lines.add(new Line(id, label, section, Kind.FLOW, -1, formula));
  }

  /** A stock at the end of the period. */
  void stock(String id, String label, Expression formula) {
    lines.add(new Line(id, label, section, Kind.STOCK, 1, formula));
  }

  /** A stock at the start of the period. */
  void opening(String id, String label, Expression formula) {
    lines.add(new Line(id, label, section, Kind.OPENING, 1, formula));
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }
}
