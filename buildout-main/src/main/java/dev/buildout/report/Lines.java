package dev.buildout.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Lines of statements as arrays over time; some are found by any of several names. */
final class Lines {
  /** A line that the report looks for: its statement and the names it may have. */
  enum Wanted {
    REVENUE,
    OPERATING_INCOME,
    DEPRECIATION,
    OPERATING_CASH_FLOW,
    CAPEX,
    FREE_CASH_FLOW;

    private List<Id> ids() {
      return switch (this) {
        case REVENUE -> List.of(new Id("income", "revenue"), new Id("income", "net_sales"));
        case OPERATING_INCOME -> List.of(new Id("income", "operating_income"));
        case DEPRECIATION ->
            List.of(new Id("property", "ppe_depreciation"), new Id("income", "depreciation"));
        case OPERATING_CASH_FLOW ->
            List.of(
                new Id("cash_flow", "operating_cash_flow"),
                new Id("cash_flow", "cash_from_operations"));
        case CAPEX ->
            List.of(
                new Id("cash_flow", "capex"),
                new Id("cash_flow", "purchases_of_property_and_equipment"));
        case FREE_CASH_FLOW -> List.of(new Id("cash_flow", "free_cash_flow"));
      };
    }
  }

  private record Id(String statement, String line) {}

  private final int width;
  private final Map<Id, double[]> values = new LinkedHashMap<>();

  Lines(Stream<Row> rows, ToIntFunction<Row> position, int width) {
    this.width = width;
    rows.forEach(row -> {
      int i = position.applyAsInt(row);
      if (i >= 0 && i < width) {
        Id id = new Id(row.text("statement"), row.text("line"));
        values.computeIfAbsent(id, key -> empty())[i] = row.real("usd_m");
      }
    });
  }

  /** Not a number in every place where the line is not found. */
  double[] of(Wanted wanted) {
    for (Id id : wanted.ids()) {
      double[] found = values.get(id);
      if (found != null) {
        return found;
      }
    }
    return empty();
  }

  double[] size(Wanted wanted) {
    return Arrays.stream(of(wanted)).map(Math::abs).toArray();
  }

  private double[] empty() {
    double[] nothing = new double[width];
    Arrays.fill(nothing, Double.NaN);
    return nothing;
  }
}
