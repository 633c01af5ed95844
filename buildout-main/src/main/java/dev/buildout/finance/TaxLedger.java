package dev.buildout.finance;

import dev.buildout.finance.Line.Section;
import dev.buildout.model.Finance;
import java.util.List;
import java.util.Optional;

/**
 * Tax on a series of taxable incomes with losses carried forward, by the same formulas as the
 * statements ({@link TaxLines}), in doubles. All amounts in the unit of the income, per period.
 *
 * @param taxPaid tax of the period
 * @param lossesUsed losses that offset income of the period
 * @param lossesCarried losses left at the end of the period
 */
public record TaxLedger(double[] taxPaid, double[] lossesUsed, double[] lossesCarried) {
  private static final Chart CHART = chart();

  /**
   * @param taxableIncome before losses, negative for a loss, in USD m as the opening losses are
   */
  public static TaxLedger compute(double[] taxableIncome, Finance finance) {
    return compute(taxableIncome, finance, finance.opening().taxLossesUsdM());
  }

  /** As {@link #compute(double[], Finance)}, with other losses carried in. */
  static TaxLedger compute(double[] taxableIncome, Finance finance, double openingLosses) {
    Evaluator.Source<Double> source =
        new Evaluator.Source<>() {
          @Override
          public Double input(String id, int period) {
            return taxableIncome[period];
          }

          @Override
          public Optional<Double> opening(String line) {
            return line.equals("losses_carried") ? Optional.of(openingLosses) : Optional.empty();
          }

          @Override
          public double parameter(String id) {
            return id.equals(TaxLines.TAX_RATE) ? finance.taxRate() : finance.lossOffsetShare();
          }
        };
    Evaluator.Result<Double> result =
        Evaluator.evaluate(CHART, Doubles.ARITHMETIC, source, taxableIncome.length);
    return new TaxLedger(
        array(result, "current_tax"),
        array(result, "losses_used"),
        array(result, "losses_carried"));
  }

  private static double[] array(Evaluator.Result<Double> result, String line) {
    return result.values().getOrDefault(line, List.of()).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static Chart chart() {
    LineList lines = new LineList(Section.TAX);
    lines.flow("taxable_income", "Taxable income", new Expression.Input("taxable_income"));
    TaxLines.addChain(lines, "", "", "taxable_income", "current_tax");
    return new Chart(lines.lines());
  }
}
