package dev.buildout.export;

import static dev.buildout.finance.Expression.rolled;
import static dev.buildout.finance.Expression.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.finance.Expression;
import dev.buildout.finance.Expression.Input;
import dev.buildout.finance.Expression.Positive;
import dev.buildout.finance.Expression.Smaller;
import dev.buildout.finance.Expression.Sum;
import dev.buildout.finance.Expression.Term;
import dev.buildout.finance.Expression.Times;
import dev.buildout.finance.Expression.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of expression as a formula of a cell; a cell is written as its line and period. */
class CellFormulasTest {
  private static final CellFormulas FORMULAS =
      new CellFormulas(
          new CellFormulas.Place() {
            @Override
            public String input(String id, int period) {
              return "in_" + id + period;
            }

            @Override
            public String line(String id, int period) {
              return id + period;
            }

            @Override
            public String parameter(String id) {
              return id;
            }
          });

  @Test
  void references() {
    assertThat(of(new Input("a"))).isEqualTo("in_a2");
    assertThat(of(new Value("a"))).isEqualTo("a2");
    assertThat(of(rolled("a").plus("b").minus("c"))).isEqualTo("a1+b2-c2");
    assertThat(of(sum())).isEqualTo("0");
  }

  @Test
  void theFirstPeriodRollsFromTheStart() {
    assertThat(FORMULAS.of(rolled("a"), 0)).isEqualTo("a-1");
  }

  @Test
  void signsAndFactorsBindToAllOfASum() {
    Sum difference = sum("a").minus("b");

    assertThat(of(new Times("rate", difference))).isEqualTo("rate*(a2-b2)");
    assertThat(of(new Sum(List.of(new Term(-1, difference))))).isEqualTo("-(a2-b2)");
    assertThat(of(new Sum(List.of(new Term(1, new Value("c")), new Term(-1, difference)))))
        .isEqualTo("c2-(a2-b2)");
  }

  @Test
  void limits() {
    Expression profit = new Positive(new Sum(List.of(new Term(-1, new Value("a")))));

    assertThat(of(profit)).isEqualTo("MAX(0,-a2)");
    assertThat(of(new Smaller(new Value("a"), new Times("share", profit))))
        .isEqualTo("MIN(a2,share*MAX(0,-a2))");
  }

  private static String of(Expression formula) {
    return FORMULAS.of(formula, 2);
  }
}
