package dev.buildout.claims;

import dev.buildout.model.Dependencies;
import dev.buildout.model.Formula;
import dev.buildout.model.Formula.CaseValue;
import dev.buildout.model.Formula.Cell;
import dev.buildout.model.Formula.FactName;
import dev.buildout.model.Formula.Term;
import dev.buildout.model.Provenance;
import dev.buildout.units.Basis;
import dev.buildout.units.Quantity;
import dev.buildout.units.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A formula worked out.
 *
 * @param number in the unit of the claim
 * @param leaves what it rests on
 * @param shown the formula with what went in and its grades
 */
record Working(double number, Basis basis, Set<Term> leaves, String shown) {

  /**
   * @param asked basis that the result must have at least
   * @throws Quantity.Mixed when bases or units do not fit together
   */
  static Working of(Formula formula, String unit, Basis asked, Values values) {
    Quantity result = Calculator.value(formula.root(), values);
    if (!result.basis().covers(asked)) {
      String found = result.basis().words().isEmpty() ? "none stated" : result.basis().text();
      throw new Quantity.Mixed(
          "the claim is on the basis %s, what is computed on: %s".formatted(asked.text(), found));
    }
    double number = result.in(Unit.of(unit));
    if (!Double.isFinite(number)) {
      throw new Quantity.Mixed("the formula gives no number");
    }
    Set<Term> leaves = Dependencies.leaves(formula, values.theCase().facts());
    String inputs =
        leaves.stream().map(leaf -> shown(leaf, values)).collect(Collectors.joining("; "));
    String shown = "%s = %s, from %s".formatted(formula.text(), Numbers.text(number, unit), inputs);
    return new Working(number, result.basis(), leaves, shown);
  }

  List<String> dependsOn() {
    return leaves.stream().map(Values::shown).distinct().toList();
  }

  private static String shown(Term leaf, Values values) {
    double value = values.get(leaf).value();
    return switch (leaf) {
      case FactName fact ->
          "%s %s (%s)"
              .formatted(
                  fact.id(),
                  Numbers.text(value, values.getFact(fact.id()).unit()),
                  grade("facts." + fact.id(), values));
      case CaseValue at ->
          "%s %s (%s)"
              .formatted(
                  Values.shown(at),
                  Numbers.text(value, values.statedUnit(at)),
                  grade(values.theCase().matching(at.address()).get(0), values));
      case Cell cell -> "%s %s (run)".formatted(Values.shown(cell), Numbers.text(value));
      default -> leaf.toString();
    };
  }

  private static String grade(String address, Values values) {
    return values
        .theCase()
        .findProvenance(address)
        .map(Provenance::confidence)
        .map(c -> c.name().toLowerCase(Locale.ROOT))
        .orElse("no source");
  }
}
