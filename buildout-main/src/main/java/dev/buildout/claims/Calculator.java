package dev.buildout.claims;

import dev.buildout.model.Formula.Call;
import dev.buildout.model.Formula.Literal;
import dev.buildout.model.Formula.Negative;
import dev.buildout.model.Formula.Pair;
import dev.buildout.model.Formula.Term;
import dev.buildout.units.Bases;
import dev.buildout.units.Basis;
import dev.buildout.units.Basis.Word;
import dev.buildout.units.Quantity;
import dev.buildout.units.Unit;
import java.util.ArrayList;
import java.util.List;

/** Computes formulas; units and bases that do not fit together throw {@link Quantity.Mixed}. */
final class Calculator {
  private Calculator() {}

  static Quantity value(Term term, Values values) {
    return switch (term) {
      case Literal literal -> Quantity.of(literal.value(), Unit.of(literal.unit()), Basis.NONE);
      case Negative negative -> value(negative.of(), values).times(Quantity.of(-1));
      case Pair pair -> pair(pair, values);
      case Call call -> call(call, values);
      default -> values.get(term);
    };
  }

  private static Quantity pair(Pair pair, Values values) {
    Quantity left = value(pair.left(), values);
    Quantity right = value(pair.right(), values);
    return switch (pair.operator()) {
      case '+' -> left.plus(right);
      case '-' -> left.minus(right);
      case '*' -> left.times(right);
      case '/' -> left.per(right);
      case '^' -> power(left, right);
      default -> throw new IllegalArgumentException("no operator " + pair.operator());
    };
  }

  /** Powers are of pure numbers: units have no use for them here. */
  private static Quantity power(Quantity base, Quantity exponent) {
    double result = Math.pow(base.in(Unit.ONE), exponent.in(Unit.ONE));
    return Quantity.of(result, Unit.ONE, base.basis());
  }

  private static Quantity call(Call call, Values values) {
    List<Quantity> a = new ArrayList<>();
    call.arguments().forEach(argument -> a.add(value(argument, values)));
    Quantity first = a.get(0);
    return switch (call.function()) {
      case ABS -> new Quantity(Math.abs(first.value()), first.unit(), first.basis(), first.span());
      case MEAN -> mean(a);
      case SMALLER -> first.alike(a.get(1), Math::min);
      case LARGER -> first.alike(a.get(1), Math::max);
      case NET_OF -> Bases.net(first, a.get(1));
      case GROSS_OF -> Bases.gross(first, a.get(1));
      case FREE_CASH_FLOW_OF -> Bases.freeCashFlow(first, a.get(1));
      case PLUS_LEASES -> Bases.withLeases(first, a.get(1));
      case TRAILING -> Bases.ttm(a);
      case YEAR_OF -> Bases.fiscalYear(a);
      case FOURTH_QUARTER -> Bases.fourthQuarter(first, a.subList(1, a.size()));
      case ROLLED -> Bases.rolled(first, a.get(1), a.get(2));
      case RUN_RATE_OF -> Bases.runRate(first);
      case SERVER_OF -> Bases.perServer(first, a.get(1));
      case PLAIN -> Quantity.of(first.value(), first.unit(), Basis.NONE);
      case GROSS -> Bases.stated(first, Word.GROSS);
      case NET -> Bases.stated(first, Word.NET);
      case FISCAL_YEAR -> Bases.stated(first, Word.FISCAL_YEAR);
      case QUARTER -> Bases.stated(first, Word.QUARTER);
      case TTM -> Bases.stated(first, Word.TTM);
      case PER_CHIP -> Bases.stated(first, Word.PER_CHIP);
      case PER_SERVER -> Bases.stated(first, Word.PER_SERVER);
      case DENSE -> Bases.stated(first, Word.DENSE);
      case FACILITY -> Bases.stated(first, Word.FACILITY);
      case IT -> Bases.stated(first, Word.IT);
    };
  }

  private static Quantity mean(List<Quantity> values) {
    Quantity sum = values.get(0);
    for (Quantity value : values.subList(1, values.size())) {
      sum = sum.plus(value);
    }
    return sum.times(Quantity.of(1.0 / values.size()));
  }
}
