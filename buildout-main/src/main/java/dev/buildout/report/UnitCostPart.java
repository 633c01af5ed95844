package dev.buildout.report;

import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a unit of work costs on each kind of silicon, beside its price. */
final class UnitCostPart implements Part {
  private static final int SHOWN = 6;
  private static final List<String> PARTS = List.of("capital", "energy", "rental", "other");

  @Override
  public void write(RunView run, Page page) {
    Map<String, List<Row>> workloads = new LinkedHashMap<>();
    run.rows(Tables.UNIT_COSTS)
        .forEach(row ->
            workloads.computeIfAbsent(row.text("workload"), w -> new ArrayList<>()).add(row));
    if (workloads.isEmpty()) {
      return;
    }
    page.section(
        "unit-costs",
        "Unit cost",
        "What a unit of work costs",
        "On new systems, levelised at the discount rate, beside the realised price at the start: the price times the share of the volume that is billed, before revenue share and overhead. "
            + "Sources that the plan uses are drawn in full strength. Where no price is known, the total is the price at which the work breaks even. "
            + "A price more than three times the dearest bar stands in the heading only.");
    page.legend(
        List.of(
            new Chart.Key("Capital", "capital", "box"),
            new Chart.Key("Energy", "energy", "box"),
            new Chart.Key("Rental", "rental", "box"),
            new Chart.Key("Other", "other", "box"),
            new Chart.Key("Price", "ink", "dashed")));
    page.charts(workloads.entrySet().stream().map(e -> chart(e.getKey(), e.getValue())).toList());
    page.list("plain", notBought(workloads));
    page.folded("Figures by workload and source", table(workloads), false);
  }

  /** Own systems that look cheaper than what is rented, and why the plan may leave them. */
  private static List<String> notBought(Map<String, List<Row>> workloads) {
    List<String> looks = new ArrayList<>();
    workloads.forEach((workload, rows) -> {
      Optional<Row> rented =
          rows.stream()
              .filter(row -> row.flag("used") && row.amount("rental_usd") > 0)
              .max(Comparator.comparingDouble(row -> row.amount("total_usd")));
      Optional<Row> own =
          rows.stream()
              .filter(row -> !row.flag("used") && row.amount("capital_usd") > 0)
              .min(Comparator.comparingDouble(row -> row.amount("total_usd")));
      if (rented.isPresent()
          && own.isPresent()
          && own.get().amount("total_usd") < rented.get().amount("total_usd")) {
        looks.add(
            "%s: %s at %s beside %s at %s"
                .formatted(
                    workload,
                    own.get().text("source"),
                    Format.significant(own.get().amount("total_usd"), 3),
                    rented.get().text("source"),
                    Format.significant(rented.get().amount("total_usd"), 3)));
      }
    });
    return looks.isEmpty()
        ? List.of()
        : List.of(
            "Own systems that look cheaper than what is rented, and are not bought: "
                + String.join("; ", looks)
                + ". A bar takes rents and prices of the start, and work for every year of a system's"
                + " service life. The plan also counts how rents move, when systems arrive, for how many"
                + " years it sees work for them, and that halls and systems come whole.");
  }

  private static BarChart chart(String workload, List<Row> rows) {
    List<Row> shown =
        rows.stream()
            .sorted(
                Comparator.comparing((Row row) -> !row.flag("used"))
                    .thenComparingDouble(row -> row.amount("total_usd")))
            .limit(SHOWN)
            .sorted(Comparator.comparingDouble(row -> row.amount("total_usd")))
            .toList();
    double price = rows.getFirst().amount("price_usd");
    double breakEven =
        shown.stream()
            .filter(row -> row.flag("used"))
            .mapToDouble(row -> row.amount("total_usd"))
            .max()
            .orElse(shown.getFirst().amount("total_usd"));
    String unit = rows.getFirst().text("unit");
    return new BarChart(
        workload,
        "$/" + unit + (price > 0 ? ", price " + Format.significant(price, 3) : ""),
        price > 0
            ? ""
            : "No price is known: breaks even at $%s/%s."
                .formatted(Format.significant(breakEven, 3), unit),
        true,
        shown.stream().map(row -> row.text("source")).toList(),
        PARTS.stream()
            .map(part ->
                new BarChart.Part(
                    Character.toUpperCase(part.charAt(0)) + part.substring(1),
                    part,
                    shown.stream().mapToDouble(row -> row.amount(part + "_usd")).toArray()))
            .toList(),
        price > 0 ? price : Double.NaN,
        "Price",
        shown.stream().map(row -> row.flag("used")).toList());
  }

  private static HtmlTable table(Map<String, List<Row>> workloads) {
    HtmlTable table =
        new HtmlTable("Cost of a unit of work, $/unit")
            .text("Workload", "Source", "Unit", "In the plan")
            .numbers("Capital", "Energy", "Rental", "Other", "Total", "Price", "Margin");
    workloads.values().stream()
        .flatMap(List::stream)
        .forEach(row -> {
          double price = row.amount("price_usd");
          double total = row.real("total_usd");
          List<Object> cells =
              new ArrayList<>(
                  List.of(
                      row.text("workload"),
                      row.text("source"),
                      row.text("unit"),
                      row.flag("used") ? "yes" : ""));
          PARTS.forEach(part -> cells.add(Format.significant(row.amount(part + "_usd"), 3)));
          cells.add(Format.significant(total, 3));
          cells.add(price > 0 ? Format.significant(price, 3) : "none known");
          cells.add(
              price > 0
                  ? new HtmlTable.Cell(
                      Format.percent(1 - total / price, 0), total > price ? "low" : "")
                  : "");
          table.row(cells);
        });
    return table;
  }
}
