package dev.buildout.finance;

import static dev.buildout.finance.Expression.rolled;
import static dev.buildout.finance.Expression.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.finance.Line.Section;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChartTest {

  @Test
  void linesComeAfterThoseTheyReferTo() {
    Chart chart =
        chart(l -> {
          l.flow("profit", "Profit", sum("revenue").minus("cost"));
          l.inflow("revenue", "Revenue");
          l.outflow("cost", "Cost");
        });

    assertThat(chart.lines()).extracting(Line::id).containsExactly("profit", "revenue", "cost");
    assertThat(chart.inOrderOfDependency())
        .extracting(Line::id)
        .containsExactly("revenue", "cost", "profit");
  }

  @Test
  void aLineMayNotDependOnItself() {
    assertThatThrownBy(() ->
            chart(l -> {
              l.flow("a", "A", sum("b"));
              l.flow("b", "B", sum("c"));
              l.flow("c", "C", sum("a"));
            }))
        .hasMessage("lines depend on each other: a -> b -> c -> a");
  }

  @Test
  void lastPeriodsStockIsNoCycle() {
    Chart chart =
        chart(l -> {
          l.stock("debt", "Debt", rolled("debt").plus("interest"));
          l.flow("interest", "Interest", rolled("debt"));
        });

    assertThat(chart.inOrderOfDependency())
        .extracting(Line::id)
        .containsExactly("interest", "debt");
  }

  @Test
  void onlyStocksHaveAPreviousValue() {
    assertThatThrownBy(() ->
            chart(l -> {
              l.inflow("revenue", "Revenue");
              l.flow("growth", "Growth", sum("revenue"));
              l.flow("last", "Last", rolled("revenue"));
            }))
        .hasMessageContaining("last refers to the previous value of revenue, which is a flow");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThatThrownBy(() ->
            chart(l -> {
              l.inflow("revenue", "Revenue");
              l.flow("profit", "Profit", sum("revenues"));
            }))
        .hasMessage("no line revenues\nMaybe one of: revenue");
  }

  @Test
  void idsAreUnique() {
    assertThatThrownBy(() ->
            chart(l -> {
              l.inflow("revenue_share", "Share of model owners");
              l.inflow("revenue_share", "Revenue of Share Inc");
            }))
        .hasMessageContaining("two lines have the id revenue_share")
        .hasMessageContaining("Maybe a business");
  }

  private static Chart chart(Consumer<LineList> lines) {
    LineList list = new LineList(Section.INCOME);
    lines.accept(list);
    return new Chart(list.lines());
  }
}
