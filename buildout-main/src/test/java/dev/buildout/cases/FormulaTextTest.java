package dev.buildout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.buildout.cases.Notation.Unreadable;
import dev.buildout.model.Formula;
import dev.buildout.model.Formula.Aggregate;
import dev.buildout.model.Formula.CaseValue;
import dev.buildout.model.Formula.Cell;
import dev.buildout.model.Formula.FactName;
import dev.buildout.model.Formula.Literal;
import dev.buildout.model.Formula.Negative;
import dev.buildout.model.Formula.Pair;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTextTest {
  private static final FactName A = new FactName("a");
  private static final FactName B = new FactName("b");
  private static final FactName C = new FactName("c");

  private static Formula.Term read(String text) throws Unreadable {
    return FormulaText.parse(text).root();
  }

  @Test
  void productsBindCloserThanSumsAndPowersCloser() throws Unreadable {
    assertThat(read("a + b * c")).isEqualTo(new Pair('+', A, new Pair('*', B, C)));
    assertThat(read("a - b - c")).isEqualTo(new Pair('-', new Pair('-', A, B), C));
    assertThat(read("a / b ^ c")).isEqualTo(new Pair('/', A, new Pair('^', B, C)));
    assertThat(read("(a + b) * c")).isEqualTo(new Pair('*', new Pair('+', A, B), C));
    assertThat(read("-a ^ b")).isEqualTo(new Negative(new Pair('^', A, B)));
  }

  @Test
  void namesAreFactsAddressesAndCells() throws Unreadable {
    assertThat(read("{sites.a-1.grid_mw@2027-Q2}"))
        .isEqualTo(new CaseValue("sites.a-1.grid_mw", Optional.of(YearMonth.of(2027, 4))));
    assertThat(read("[annual.usd_m sum plan=plan year=2026]"))
        .isEqualTo(
            new Cell("annual", "usd_m", Aggregate.SUM, Map.of("plan", "plan", "year", "2026")));
    assertThat(read("4.5e3 [USD m]")).isEqualTo(new Literal(4500, "USD m"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a + | a value after ...a +",
        "(a | a ) after ...(a",
        "a b | an operator after ...a",
        "nett_of(a, b) | net_of",
        "net_of(a) | net_of with 2 arguments",
        "[annual.usd_m plan=plan] | one of sum, mean, max, min, last, only after annual.usd_m",
        "[annual sum] | [table.column sum column=text]",
        "{sites.a | a } after ...{"
      })
  void saysWhatIsMissing(String text, String maybe) {
    Unreadable fault = catchThrowableOfType(Unreadable.class, () -> read(text));

    assertThat(fault.maybe()).isEqualTo(maybe.strip());
  }

  @Test
  void depthIsLimited() {
    String deep = "(".repeat(5000) + "a" + ")".repeat(5000);

    assertThat(catchThrowableOfType(Unreadable.class, () -> read(deep))).isNotNull();
  }
}
