package dev.buildout.cli;

import static dev.buildout.cli.ClaimText.all;
import static dev.buildout.cli.ClaimText.percent;
import static dev.buildout.cli.ClaimText.table;
import static dev.buildout.cli.ClaimText.times;
import static dev.buildout.cli.ClaimText.usd;
import static dev.buildout.cli.ServingFigures.number;

import dev.buildout.model.Accelerator;
import dev.buildout.model.CostFact;
import dev.buildout.model.SourcedCatalog;
import dev.buildout.model.SystemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What chips and their servers cost, for the page about custom silicon. */
final class ClaimHardware {
  private final SourcedCatalog facts;
  private final Map<String, String> slots;

  ClaimHardware(SourcedCatalog facts, Map<String, String> slots) {
    this.facts = facts;
    this.slots = slots;
  }

  void fill() {
    chips();
    chipLevel();
    serverLevel();
  }

  private void chips() {
    List<List<String>> rows = new ArrayList<>();
    for (String id : all()) {
      Accelerator c = facts.catalog().getAccelerator(id);
      rows.add(
          List.of(
              c.name(),
              number(c.bf16Tflops()),
              number(c.fp8Tflops()) + " " + c.fp8Format(),
              number(c.hbmGb()),
              number(c.hbmGbps()),
              c.basis()));
    }
    slots.put(
        "chips",
        table(List.of("chip", "BF16, TFLOP/s", "8-bit, TFLOP/s", "GB", "GB/s", "basis"), rows));
    Accelerator two = facts.catalog().getAccelerator("trn2");
    Accelerator three = facts.catalog().getAccelerator("trn3");
    slots.put(
        "ultra",
        String.format(
            Locale.ROOT,
            "%d x %s against %d x %s TFLOP/s is %.1f",
            three.scaleupChips(),
            number(three.fp8Tflops()),
            two.scaleupChips(),
            number(two.fp8Tflops()),
            three.scaleupChips() * three.fp8Tflops() / two.scaleupChips() / two.fp8Tflops()));
    slots.put("fp8_growth", times(three.fp8Tflops() / two.fp8Tflops()));
    slots.put("bf16_growth", times(three.bf16Tflops() / two.bf16Tflops()));
  }

  private void chipLevel() {
    Map<String, String> ids = new TreeMap<>();
    ids.put("Trainium2, making it", "chip-cost-trainium2-chip-manufacturing-cost");
    ids.put("Trainium3, making it", "chip-cost-trainium3-chip-manufacturing-cost");
    ids.put("H100, making it", "chip-cost-h100-manufacturing-cost");
    ids.put("B200, making it", "chip-cost-b200-manufacturing-cost");
    ids.put("H100, a card as sold", "server-h100-card-purchase");
    List<List<String>> rows = new ArrayList<>();
    ids.forEach((name, id) ->
        rows.add(
            List.of(
                name,
                number(fact(id).value()),
                fact(id).low().isEmpty() ? "" : fact(id).low() + "-" + fact(id).high(),
                facts.findSource("costs", id, "value").orElseThrow().confidence().label())));
    slots.put("chip_level", table(List.of("what", "USD", "range", "grade"), rows));
    double made = fact("chip-cost-trainium2-chip-manufacturing-cost").value();
    double ratio = made / fact("chip-cost-h100-manufacturing-cost").value();
    double bought = made / fact("server-h100-card-purchase").value();
    slots.put("make_ratio", percent(ratio));
    slots.put("buy_ratio", percent(bought));
    slots.put(
        "chip_verdict",
        ratio > 0.5 && bought <= 0.5 ? "true against a price, not against a cost." : "see below.");
  }

  private void serverLevel() {
    List<List<String>> rows = new ArrayList<>();
    for (String id : all()) {
      Accelerator c = facts.catalog().getAccelerator(id);
      SystemType s = system(id);
      double usd = perChip(id);
      rows.add(
          List.of(
              s.name(),
              number(usd),
              s.priceLowUsdM() > 0
                  ? number(s.priceLowUsdM() * 1e6 / s.chips())
                      + "-"
                      + number(s.priceHighUsdM() * 1e6 / s.chips())
                  : "",
              facts.findSource("systems", s.id(), "price_usd_m").orElseThrow().confidence().label(),
              number(usd / c.bf16Tflops()),
              number(usd / c.fp8Tflops()),
              number(usd / c.hbmGbps()),
              number(s.powerKw() * 1000 / s.chips())));
    }
    slots.put(
        "server_level",
        table(
            List.of(
                "system",
                "USD",
                "range",
                "grade",
                "per BF16 TFLOP/s",
                "per 8-bit TFLOP/s",
                "per GB/s",
                "W"),
            rows));
    double price = perChip("trn2") / perChip("h100-sxm");
    double bf16 = of("trn2", "h100-sxm", Accelerator::bf16Tflops);
    double hbm = of("trn2", "h100-sxm", Accelerator::hbmGbps);
    slots.put("server_ratio", percent(price));
    slots.put("bf16_ratio", percent(bf16));
    slots.put("hbm_ratio", percent(hbm));
    slots.put("per_bf16", percent(price / bf16));
    slots.put("per_hbm", percent(price / hbm));
    slots.put(
        "server_verdict",
        price / Math.min(bf16, hbm) <= 0.5 ? "true for who makes it." : "not in every unit.");
    slots.put("trn2_price", usd(perChip("trn2")));
    slots.put("trn3_price", usd(perChip("trn3")));
  }

  private double of(String chip, String other, Function<Accelerator, Double> rate) {
    return rate.apply(facts.catalog().getAccelerator(chip))
        / rate.apply(facts.catalog().getAccelerator(other));
  }

  private double perChip(String chip) {
    return system(chip).priceUsdM() * 1e6 / system(chip).chips();
  }

  private SystemType system(String chip) {
    return facts.catalog().systems().stream()
        .filter(s -> s.accelerator().equals(chip))
        .findFirst()
        .orElseThrow();
  }

  private CostFact fact(String id) {
    return facts.catalog().costs().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
