package dev.buildout.app.studies;

import dev.buildout.model.TermSheet;
import java.util.Locale;

/** What was found about a contract, in a sentence. */
final class ContractWords {
  private ContractWords() {}

  static String of(ContractPricing.Result result) {
    Contract contract = result.contract();
    TermSheet sheet = contract.sheet();
    if (result.best().isEmpty()) {
      return "%s: cannot be served; %s.".formatted(sheet.name(), result.why());
    }
    String prepaid =
        sheet.prepaidShare() > 0 ? ", %s prepaid".formatted(percent(sheet.prepaidShare())) : "";
    String price =
        String.format(
            Locale.ROOT,
            "%s: at least %.4g USD/%s for %d months from %s%s, take-or-pay %s, to earn %s.",
            sheet.name(),
            result.best().get().price(),
            contract.workload().unit().symbol(),
            sheet.termMonths(),
            sheet.from(),
            prepaid,
            percent(sheet.takeOrPay()),
            percent(contract.hurdleRate()));
    return result.why().isEmpty() ? price : price + " It earns more: " + result.why() + ".";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3g %%", 100 * share);
  }
}
