package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.FirmChart;
import dev.buildout.model.AssetClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Vintages, their payments, depreciation in the books and for tax. */
final class PropertySchedule {
  private static final String USD_M = "USD m";

  private final PlanContext plan;
  private final List<Vintage> vintages;
  private final VintageSheet list;
  private final PaymentSchedule payments;
  private final Departures departures;
  private final TimeSheet books;
  private final TimeSheet tax;
  private final List<TimeRow> served = new ArrayList<>();
  private final Optional<LivesSheet> lives;
  private final Optional<InterestSheet> interest;

  private PropertySchedule(PlanContext plan, Optional<PlanSheet> orders) {
    this.plan = plan;
    vintages = Vintage.of(plan.rows(), plan.theCase());
    list = new VintageSheet(plan, vintages, orders);
    payments = new PaymentSchedule(plan, vintages, list);
    departures = new Departures(plan, vintages);
    books =
        plan.sheet(
            "Depreciation",
            "A vintage a row: cost over book life for each month of service, or as sheet Lives"
                + " says; a changed number counts for all of the life.");
    tax =
        plan.sheet(
            "Tax depreciation", "The same vintages by the schedules of their classes for tax.");
    UseRows use = new UseRows(plan, books);
    lives =
        LivesSheet.isNeeded(plan.theCase())
            ? Optional.of(new LivesSheet(plan, vintages, list, use))
            : Optional.empty();
    interest =
        plan.theCase().finance().capitaliseInterest()
            ? Optional.of(new InterestSheet(plan, vintages, list, departures))
            : Optional.empty();
  }

  static List<Sheet> write(
      PlanContext plan, TaxTableSheet tables, Feeds feeds, Optional<PlanSheet> orders) {
    PropertySchedule schedule = new PropertySchedule(plan, orders);
    LedgerSheet book = schedule.books(feeds);
    LedgerSheet basis = schedule.tax(tables);
    schedule.departures.write(feeds, schedule.vintages, book);
    schedule.bookTotals(feeds, book);
    schedule.taxTotals(feeds, basis);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(schedule.list.sheet());
    schedule.lives.ifPresent(l -> sheets.add(l.sheet()));
    sheets.add(schedule.payments.sheet());
    sheets.add(schedule.departures.sheet());
    sheets.add(schedule.books.sheet());
    schedule.interest.ifPresent(i -> sheets.add(i.sheet()));
    sheets.add(schedule.tax.sheet());
    return sheets;
  }

  private LedgerSheet books(Feeds feeds) {
    books.section("Months of service by the end of the period");
    for (int v = 0; v < vintages.size(); v++) {
      String from = list.from(v);
      TimeRow row = books.row(vintages.get(v).label(), "months");
      row.start(Cell.formula("MAX(0,-" + from + ")", Format.PLAIN));
      served.add(
          row.formulas(Format.PLAIN, p -> "MAX(0,%s-%s)".formatted(plan.axis().to(p), from)));
    }
    LedgerSheet ledger = ledger(books);
    ledger.write("Book value", "Depreciation", bookShares());
    interest.ifPresent(i -> i.write(feeds, payments, ledger, bookShares()));
    return ledger;
  }

  private LedgerSheet.Shares bookShares() {
    return new LedgerSheet.Shares() {
      @Override
      public String deducted(int v, int period) {
        return findLives(v)
            .map(l -> l.deducted(v, period))
            .orElseGet(() -> "MIN(1," + served.get(v).at(period) + "/" + life(v) + ")");
      }

      @Override
      public Optional<String> lost(int v, int period) {
        return findLives(v).filter(l -> l.canLose(v)).map(l -> l.lost(v, period));
      }
    };
  }

  private Optional<LivesSheet> findLives(int vintage) {
    String assetClass = vintages.get(vintage).assetClass();
    return LivesSheet.isPlain(plan.theCase().finance().getAssetClass(assetClass))
        ? Optional.empty()
        : lives;
  }

  private String life(int vintage) {
    String at = "finance.asset_classes." + vintages.get(vintage).assetClass();
    return plan.inputs().scalar(at + ".book_life_months");
  }

  private LedgerSheet tax(TaxTableSheet tables) {
    tax.section("Share of cost deducted by the end of the period");
    List<TimeRow> shares = new ArrayList<>();
    for (int v = 0; v < vintages.size(); v++) {
      Vintage vintage = vintages.get(v);
      AssetClass assetClass = plan.theCase().finance().getAssetClass(vintage.assetClass());
      TimeRow months = served.get(v);
      String first = list.firstMonth(v);
      String bonus = list.bonus(v);
      TimeRow row = tax.row(vintage.label(), "share");
      row.start(
          Cell.formula(tables.deducted(assetClass, bonus, months.start(), first), Format.SHARE));
      shares.add(
          row.formulas(Format.SHARE, p -> tables.deducted(assetClass, bonus, months.at(p), first)));
    }
    LedgerSheet ledger = ledger(tax);
    ledger.write("Tax basis", "Tax depreciation", (v, p) -> shares.get(v).at(p));
    return ledger;
  }

  private LedgerSheet ledger(TimeSheet sheet) {
    return new LedgerSheet(plan, vintages, list, costs(), departures, sheet);
  }

  private LedgerSheet.Costs costs() {
    return new LedgerSheet.Costs() {
      @Override
      public String cost(int vintage) {
        return list.cost(vintage);
      }

      @Override
      public String paidBefore(int vintage) {
        return list.paidBefore(vintage);
      }

      @Override
      public TimeRow paid(int vintage) {
        return payments.paid(vintage);
      }
    };
  }

  private void bookTotals(Feeds feeds, LedgerSheet book) {
    books.section("All vintages");
    put(feeds, books, "capex_programme", "Paid", payments::all);
    put(feeds, books, "additions_programme", "Additions", p -> book.additions().sum(p));
    put(
        feeds,
        books,
        "disposals_book_value",
        "Book value of disposals",
        p -> all(book, l -> l.allRemoved(p)));
    put(feeds, books, "impairment", "Impairment", p -> all(book, l -> l.allLost(p)));
    if (interest.isEmpty()) {
      put(feeds, books, "capitalised_interest", "Interest that joins the cost", p -> "0");
    }
    for (AssetClass a : plan.theCase().finance().assetClasses()) {
      put(
          feeds,
          books,
          FirmChart.depreciationLine(a),
          "Depreciation: " + a.name(),
          p -> all(book, l -> l.deductions().sumIf(list.allClasses(), quoted(a), p)));
    }
    TimeRow inService =
        put(
            feeds,
            books,
            "property_in_service",
            "Book value in service",
            p -> all(book, l -> l.net().sumIf(list.allFrom(), usedBy(p), p)));
    open(feeds, inService, "property_in_service", book.net().sumIf(list.allOld(), "1", -1));
    TimeRow underway =
        put(
            feeds,
            books,
            "construction_in_progress",
            "Book value not yet in service",
            p -> all(book, l -> l.net().sum(p)) + "-" + inService.at(p));
    open(feeds, underway, "construction_in_progress", book.net().sum(-1) + "-" + inService.start());
    TimeRow owed = books.row("Owed for property in service", USD_M);
    owed.formulas(
        Format.AMOUNT,
        p ->
            "%s+%s-%s"
                .formatted(
                    owed.at(p - 1),
                    book.additions().sumIf(list.allFrom(), usedBy(p), p),
                    payments.block().sumIf(list.allFrom(), usedBy(p), p)));
    feeds.put("capex_payables", owed);
    open(feeds, owed, "capex_payables", payments.all(-1));
    put(feeds, books, "terminal_value", "Value at the end", p -> terminal(book, p));
  }

  /** Of the vintages and of the interest in their cost. */
  private String all(LedgerSheet book, Function<LedgerSheet, String> of) {
    return interest
        .map(i -> of.apply(book) + "+" + of.apply(i.ledger()))
        .orElseGet(() -> of.apply(book));
  }

  private String terminal(LedgerSheet book, int period) {
    if (period < plan.periods() - 1) {
      return "0";
    }
    List<String> terms = new ArrayList<>();
    for (AssetClass a : plan.theCase().finance().assetClasses()) {
      String share = plan.inputs().scalar("finance.asset_classes." + a.id() + ".terminal_share");
      terms.add(share + "*" + book.net().sumIf(list.allClasses(), quoted(a), period));
    }
    return String.join("+", terms);
  }

  private void taxTotals(Feeds feeds, LedgerSheet basis) {
    tax.section("All vintages");
    put(
        feeds,
        tax,
        "tax_depreciation_programme",
        "Tax depreciation",
        p -> basis.deductions().sum(p));
    put(feeds, tax, "disposals_tax_basis", "Tax basis of disposals", basis::allRemoved);
    TimeRow left = put(feeds, tax, "tax_basis", "Tax basis, end of period", basis.net()::sum);
    open(feeds, left, "tax_basis", basis.net().sum(-1));
  }

  private static TimeRow put(
      Feeds feeds,
      TimeSheet sheet,
      String id,
      String label,
      java.util.function.IntFunction<String> formula) {
    TimeRow row = sheet.row(label, USD_M).formulas(Format.AMOUNT, formula);
    feeds.put(id, row);
    return row;
  }

  private static void open(Feeds feeds, TimeRow row, String stock, String formula) {
    row.start(Cell.formula(formula, Format.AMOUNT));
    feeds.open(stock, row.start());
  }

  private static String quoted(AssetClass a) {
    return "\"" + a.id() + "\"";
  }

  /** A criterion for what is in use from the start of the period, or earlier. */
  private String usedBy(int period) {
    return "\"<=\"&" + plan.axis().from(period);
  }
}
