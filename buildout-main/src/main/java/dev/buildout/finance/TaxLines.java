package dev.buildout.finance;

import dev.buildout.finance.Expression.Positive;
import dev.buildout.finance.Expression.Prior;
import dev.buildout.finance.Expression.Smaller;
import dev.buildout.finance.Expression.Sum;
import dev.buildout.finance.Expression.Term;
import dev.buildout.finance.Expression.Times;
import dev.buildout.finance.Expression.Value;
import java.util.List;

/**
 * From taxable income to tax. Losses are carried forward without limit of time; a profit may be
 * offset up to a share of it (80 % under 26 U.S.C. 172(a)(2)), as early as possible.
 */
final class TaxLines {
  static final String TAX_RATE = "tax_rate";
  static final String LOSS_OFFSET_SHARE = "loss_offset_share";

  /**
   * Adds the three lines {@code <prefix>losses_used}, {@code <prefix>losses_carried} and the tax.
   *
   * @param income id of the line with taxable income before losses
   */
  static void addChain(LineList lines, String prefix, String suffix, String income, String tax) {
    String used = prefix + "losses_used";
    String carried = prefix + "losses_carried";
    Expression profit = new Positive(new Value(income));
    Expression loss = new Positive(new Sum(List.of(new Term(-1, new Value(income)))));
    lines.deduction(
        used,
        "Losses used" + suffix,
        new Smaller(new Prior(carried), new Times(LOSS_OFFSET_SHARE, profit)));
    lines.stock(
        carried,
        "Losses carried forward" + suffix,
        new Sum(
            List.of(
                new Term(1, new Prior(carried)),
                new Term(-1, new Value(used)),
                new Term(1, loss))));
    lines.flow(
        tax,
        "Current tax" + suffix,
        new Times(TAX_RATE, new Sum(List.of(new Term(1, profit), new Term(-1, new Value(used))))));
  }

  private TaxLines() {}
}
