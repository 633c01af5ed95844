package dev.buildout.audit;

import dev.buildout.model.Attribute;
import dev.buildout.model.Formula;
import dev.buildout.model.Formula.Call;
import dev.buildout.model.Formula.CaseValue;
import dev.buildout.model.Formula.Cell;
import dev.buildout.model.Formula.FactName;
import dev.buildout.model.Formula.Literal;
import dev.buildout.model.Formula.Negative;
import dev.buildout.model.Formula.Pair;
import dev.buildout.model.Formula.Term;
import dev.buildout.model.NamedFact;
import dev.buildout.model.Path;
import dev.buildout.results.Column;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import dev.buildout.units.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Formulas of claims as plain numbers in base units (USD, W, h): whether bases fit is not asked
 * here.
 *
 * @param changed names whose value is another than stated, in the unit that they state
 */
record Recount(Evidence e, Map<Term, Double> changed) {

  /** In a unit. */
  double of(Formula formula, String unit) {
    return base(formula.root()) / Unit.of(unit).scale();
  }

  /** A name in the unit that it states. */
  double stated(Term name) {
    return base(name) / scale(name);
  }

  private double base(Term term) {
    Double other = changed.get(term);
    if (other != null) {
      return other * scale(term);
    }
    return switch (term) {
      case Literal literal -> literal.value() * Unit.of(literal.unit()).scale();
      case Negative negative -> -base(negative.of());
      case FactName name -> {
        NamedFact fact = fact(name);
        yield fact.formula().isPresent()
            ? base(fact.formula().get().root())
            : fact.value().orElse(0.0) * scale(name);
      }
      case CaseValue value -> value(value) * scale(value);
      case Cell cell -> cell(cell);
      case Pair pair -> pair(pair.operator(), base(pair.left()), base(pair.right()));
      case Call call -> call(call);
    };
  }

  private static double pair(char operator, double left, double right) {
    return switch (operator) {
      case '+' -> left + right;
      case '-' -> left - right;
      case '*' -> left * right;
      case '/' -> left / right;
      default -> Math.pow(left, right);
    };
  }

  private double call(Call call) {
    double[] a = call.arguments().stream().mapToDouble(this::base).toArray();
    return switch (call.function()) {
      case ABS -> Math.abs(a[0]);
      case MEAN -> Arrays.stream(a).average().orElse(0);
      case SMALLER -> Math.min(a[0], a[1]);
      case LARGER -> Math.max(a[0], a[1]);
      case NET_OF, FREE_CASH_FLOW_OF -> a[0] - a[1];
      case GROSS_OF, PLUS_LEASES -> a[0] + a[1];
      case TRAILING, YEAR_OF -> Arrays.stream(a).sum();
      case FOURTH_QUARTER -> a[0] - a[1] - a[2] - a[3];
      case ROLLED -> a[0] + a[1] - a[2];
      case RUN_RATE_OF -> 4 * a[0] / Unit.of("year").scale();
      case SERVER_OF -> a[0] * a[1];
      case PLAIN,
          GROSS,
          NET,
          FISCAL_YEAR,
          QUARTER,
          TTM,
          PER_CHIP,
          PER_SERVER,
          DENSE,
          FACILITY,
          IT ->
          a[0];
    };
  }

  private NamedFact fact(FactName name) {
    return e.theCase().facts().stream()
        .filter(f -> f.id().equals(name.id()))
        .findFirst()
        .orElseThrow();
  }

  private double value(CaseValue value) {
    return e.theCase().matching(value.address()).stream()
        .mapToDouble(address -> number(e.theCase().get(address), value))
        .sum();
  }

  private double number(Object found, CaseValue asked) {
    return switch (found) {
      case Optional<?> o -> o.isPresent() ? number(o.get(), asked) : 0;
      case Path path -> path.at(asked.month().orElse(e.theCase().start()));
      case Number n -> n.doubleValue();
      default -> 0;
    };
  }

  private double scale(Term name) {
    return switch (name) {
      case FactName fact -> Unit.of(fact(fact).unit()).scale();
      case CaseValue value -> {
        String first = e.theCase().matching(value.address()).get(0);
        String unit = e.theCase().findAttribute(first).map(Attribute::unit).orElse("");
        String row = first.substring(0, Math.max(0, first.lastIndexOf('.')));
        if (unit.isEmpty() && row.startsWith("catalog.costs.")) {
          unit = String.valueOf(e.theCase().get(row + ".unit"));
          unit = unit.replace("_per_", "/").replace('_', ' ');
          unit = unit.startsWith("fraction") ? "" : unit;
        }
        yield Unit.of(unit).scale();
      }
      default -> 1;
    };
  }

  private double cell(Cell cell) {
    Table table =
        Tables.ALL.stream()
            .filter(spec -> spec.name().equals(cell.table()))
            .map(e::table)
            .findFirst()
            .orElseThrow();
    List<Double> found = new ArrayList<>();
    Column column = table.spec().columns().get(table.spec().indexOf(cell.column()));
    String unit = column.unit();
    for (int row = 0; row < table.size(); row++) {
      if (isMeant(table, row, cell.rows())) {
        found.add(table.real(row, cell.column()));
        unit = column.unit().equals("unit") ? table.text(row, "unit") : unit;
      }
    }
    double[] all = found.stream().mapToDouble(Double::doubleValue).toArray();
    double figure =
        switch (cell.aggregate()) {
          case SUM -> Arrays.stream(all).sum();
          case MEAN -> Arrays.stream(all).average().orElseThrow();
          case MAX -> Arrays.stream(all).max().orElseThrow();
          case MIN -> Arrays.stream(all).min().orElseThrow();
          case LAST, ONLY -> found.getLast();
        };
    return figure * Unit.of(unit).scale();
  }

  private static boolean isMeant(Table table, int row, Map<String, String> wanted) {
    return wanted.entrySet().stream()
        .allMatch(each -> {
          String text = String.valueOf(table.rows().get(row)[table.spec().indexOf(each.getKey())]);
          return Arrays.stream(each.getValue().split("\\|"))
              .anyMatch(w ->
                  w.endsWith("*")
                      ? text.startsWith(w.substring(0, w.length() - 1))
                      : text.equals(w));
        });
  }
}
