package dev.buildout.cli;

import static dev.buildout.cli.ServingFigures.band;
import static dev.buildout.cli.ServingFigures.number;

import dev.buildout.GeneratedFile;
import dev.buildout.app.estimates.ChipRatio;
import dev.buildout.app.estimates.CostTerms;
import dev.buildout.app.estimates.ServingEstimate;
import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.CostFact;
import dev.buildout.model.ServingFit;
import dev.buildout.model.SourcedCatalog;
import dev.buildout.model.SystemType;
import dev.buildout.performance.backtest.Estimate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the cost of custom silicon, from what the catalog and its fits say now. */
class GeneratedClaimPageTest {
  private static final SourcedCatalog FACTS = CatalogReader.withSources();
  private static final Catalog CATALOG = FACTS.catalog();
  private static final CostTerms OWNER = CostTerms.of(FACTS);
  private static final String YES = "yes";
  private static final String LIKELY = "likely";
  private static final String NO = "no";
  private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

  private final Map<String, String> slots = new TreeMap<>();
  private final List<ClaimSettings.Setting> settings = ClaimSettings.of(FACTS, OWNER);

  @Test
  void page() throws IOException {
    chips();
    chipLevel();
    serverLevel();
    tokenLevel();
    rented();
    slots.put(
        "neuron_rows",
        CATALOG.servingFits().stream()
            .filter(f -> f.stack().equals("neuron"))
            .map(ServingFit::rows)
            .map(String::valueOf)
            .findFirst()
            .orElseThrow());
    GeneratedFile.check("docs/explanation/custom-silicon-claim.md", filled());
  }

  private void chips() {
    List<List<String>> rows = new ArrayList<>();
    for (String id : all()) {
      Accelerator c = CATALOG.getAccelerator(id);
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
    Accelerator two = CATALOG.getAccelerator("trn2");
    Accelerator three = CATALOG.getAccelerator("trn3");
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
    Map<String, String> facts = new TreeMap<>();
    facts.put("Trainium2, making it", "chip-cost-trainium2-chip-manufacturing-cost");
    facts.put("Trainium3, making it", "chip-cost-trainium3-chip-manufacturing-cost");
    facts.put("H100, making it", "chip-cost-h100-manufacturing-cost");
    facts.put("B200, making it", "chip-cost-b200-manufacturing-cost");
    facts.put("H100, a card as sold", "server-h100-card-purchase");
    List<List<String>> rows = new ArrayList<>();
    facts.forEach((name, id) ->
        rows.add(
            List.of(
                name,
                number(fact(id).value()),
                fact(id).low().isEmpty() ? "" : fact(id).low() + "-" + fact(id).high(),
                FACTS.findSource("costs", id, "value").orElseThrow().confidence().label())));
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
      Accelerator c = CATALOG.getAccelerator(id);
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
              FACTS.findSource("systems", s.id(), "price_usd_m").orElseThrow().confidence().label(),
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

  private void tokenLevel() {
    slots.put(
        "terms", String.join(" ", ServingCard.assumptions(OWNER)).replaceAll("; --json.*", "."));
    slots.put("lengths", number(ClaimSettings.TOKENS) + " tokens in and as many out");
    slots.put(
        "commands",
        "```sh\n"
            + String.join("\n", settings.stream().map(ClaimSettings.Setting::command).toList())
            + "\n```");
    List<List<String>> nvidia = new ArrayList<>();
    List<List<String>> trainium = new ArrayList<>();
    for (ClaimSettings.Setting setting : settings) {
      List<String> row = new ArrayList<>(List.of(setting.name()));
      for (String chip : ClaimSettings.NVIDIA) {
        row.add(setting.served(chip).map(s -> number(s.rate().median())).orElse("-"));
        row.add(
            setting
                .served(chip)
                .flatMap(ServingEstimate.Served::cost)
                .map(c -> band(c.band()))
                .orElse("-"));
      }
      nvidia.add(row);
      ClaimSettings.TRAINIUM.forEach(chip -> trainium.add(trainium(setting, chip)));
    }
    slots.put(
        "tokens_nvidia",
        table(
            List.of(
                "setting",
                "H100 tokens/s",
                "$/Mtoken",
                "B200 tokens/s",
                "$/Mtoken",
                "GB200 tokens/s",
                "$/Mtoken"),
            nvidia));
    slots.put(
        "tokens_trainium",
        table(
            List.of(
                "setting",
                "chip",
                "tokens/s",
                "$/Mtoken",
                "over H100",
                "half?",
                "half for",
                "over B200",
                "half?",
                "over GB200",
                "half?"),
            trainium));
    counts();
    slots.put("trn2_rest", rest("trn2"));
    slots.put("h100_rest", rest("h100-sxm"));
    for (String chip : ClaimSettings.TRAINIUM) {
      slots.put(chip + "_rates", rates(chip));
      slots.put(chip + "_h100", prices(chip, "h100-sxm"));
      slots.put(chip + "_gb200", prices(chip, "gb200-nvl72"));
    }
  }

  private static List<String> trainium(ClaimSettings.Setting setting, String chip) {
    List<String> row = new ArrayList<>(List.of(setting.name(), chip));
    Optional<ServingEstimate.Served> served = setting.served(chip);
    if (served.isEmpty() && setting.byChip().get(chip) instanceof ServingEstimate.NotServed not) {
      row.addAll(List.of(not.why().reason(), "", "", NO, "", "", NO, "", NO));
      return row;
    }
    row.add(served.map(s -> number(s.rate().median())).orElse("-"));
    row.add(served.flatMap(ServingEstimate.Served::cost).map(c -> band(c.band())).orElse("-"));
    for (String other : ClaimSettings.NVIDIA) {
      Optional<Estimate> cost = setting.cost(chip, other);
      row.add(cost.map(ServingFigures::band).orElse("-"));
      row.add(cost.map(GeneratedClaimPageTest::half).orElse("-"));
      if (other.equals("h100-sxm")) {
        row.add(
            setting
                .ratio(chip, other)
                .flatMap(ChipRatio::usdPerChipAtHalfCost)
                .map(GeneratedClaimPageTest::usd)
                .orElse("-"));
      }
    }
    return row;
  }

  private void counts() {
    List<String> all = new ArrayList<>();
    List<String> fast = new ArrayList<>();
    for (ClaimSettings.Setting setting : settings) {
      for (String chip : ClaimSettings.TRAINIUM) {
        for (String other : ClaimSettings.NVIDIA) {
          String half = setting.cost(chip, other).map(GeneratedClaimPageTest::half).orElse(NO);
          (setting.service().tpotMs() > 0 ? fast : all).add(half);
        }
      }
    }
    all.addAll(fast);
    long half = count(all, YES, LIKELY);
    slots.put("pairs", String.valueOf(all.size()));
    slots.put("half", String.valueOf(half));
    slots.put("half_fast", String.valueOf(count(fast, YES, LIKELY)));
    slots.put("surely", String.valueOf(count(all, YES)));
    slots.put("surely_not", String.valueOf(count(all, NO)));
    slots.put(
        "token_verdict",
        half == 0 ? "in no setting tried." : 2 * half < all.size() ? "rarely." : "mostly.");
  }

  private static long count(List<String> verdicts, String... which) {
    return verdicts.stream().filter(List.of(which)::contains).count();
  }

  private void rented() {
    CostTerms contract = OWNER.with(true, "contract", Map.of());
    CostTerms block = OWNER.with(true, "capacity block", Map.of());
    List<ClaimSettings.Setting> contracts = ClaimSettings.of(FACTS, contract);
    List<ClaimSettings.Setting> blocks = ClaimSettings.of(FACTS, block);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < contracts.size(); i++) {
      rows.add(
          List.of(
              contracts.get(i).name(),
              rent(contracts.get(i), "trn2"),
              rent(contracts.get(i), "trn3"),
              rent(blocks.get(i), "trn2")));
    }
    slots.put(
        "rented",
        table(
            List.of("setting", "trn2, contract", "trn3, contract", "trn2, capacity block"), rows));
    slots.put("rent_trn2", hour(contracts, "trn2"));
    slots.put("rent_trn3", hour(contracts, "trn3"));
    slots.put("rent_h100", hour(contracts, "h100-sxm"));
    slots.put("block_trn2", hour(blocks, "trn2"));
    slots.put("block_h100", hour(blocks, "h100-sxm"));
  }

  private static String rent(ClaimSettings.Setting setting, String chip) {
    return setting.cost(chip, "h100-sxm").map(c -> band(c) + ", " + half(c)).orElse("-");
  }

  private static String hour(List<ClaimSettings.Setting> settings, String chip) {
    return settings.stream()
        .flatMap(s -> s.served(chip).stream())
        .flatMap(s -> s.hour().stream())
        .map(h -> number(h.total()))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a ratio is at most a half, as far as its band can say. */
  private static String half(Estimate ratio) {
    if (ratio.high() <= 0.5) {
      return YES;
    }
    if (ratio.low() > 0.5) {
      return NO;
    }
    return ratio.median() <= 0.5 ? LIKELY : "unlikely";
  }

  private String prices(String chip, String other) {
    List<Double> all =
        settings.stream()
            .flatMap(s -> s.ratio(chip, other).stream())
            .flatMap(r -> r.usdPerChipAtHalfCost().stream())
            .sorted()
            .toList();
    return all.getLast() <= 0
        ? "nothing"
        : all.getFirst() <= 0
            ? "at most " + usd(all.getLast())
            : "%s to %s".formatted(usd(all.getFirst()), usd(all.getLast()));
  }

  /** Tokens of a chip over those of an H100, least and most. */
  private String rates(String chip) {
    double[] all =
        settings.stream()
            .flatMap(s -> s.ratio(chip, "h100-sxm").stream())
            .mapToDouble(r -> r.rate().median())
            .sorted()
            .toArray();
    return "%.0f to %s".formatted(100 * all[0], percent(all[all.length - 1]));
  }

  /** What of an hour is not capital. */
  private String rest(String chip) {
    return settings.stream()
        .flatMap(s -> s.served(chip).stream())
        .flatMap(s -> s.hour().stream())
        .map(h -> percent(1 - h.capital() / h.total()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(ClaimSettings.NVIDIA);
    all.addAll(ClaimSettings.TRAINIUM);
    return all;
  }

  private static double of(String chip, String other, Function<Accelerator, Double> rate) {
    return rate.apply(CATALOG.getAccelerator(chip)) / rate.apply(CATALOG.getAccelerator(other));
  }

  private static double perChip(String chip) {
    return system(chip).priceUsdM() * 1e6 / system(chip).chips();
  }

  private static SystemType system(String chip) {
    return CATALOG.systems().stream()
        .filter(s -> s.accelerator().equals(chip))
        .findFirst()
        .orElseThrow();
  }

  private static CostFact fact(String id) {
    return CATALOG.costs().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static String usd(double usd) {
    return usd > 0 ? "$" + number(usd) : "none";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String times(double factor) {
    return String.format(Locale.ROOT, "%.2fx", factor);
  }

  private static String table(List<String> heads, List<List<String>> rows) {
    StringBuilder table = new StringBuilder("| " + String.join(" | ", heads) + " |\n");
    table.append("|---".repeat(heads.size())).append("|");
    rows.forEach(row -> table.append("\n| ").append(String.join(" | ", row)).append(" |"));
    return table.toString();
  }

  private String filled() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("custom-silicon-claim.md")) {
      if (in == null) {
        throw new IOException("no template");
      }
      String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SLOT.matcher(template)
          .replaceAll(slot -> Matcher.quoteReplacement(known(slot.group(1))));
    }
  }

  private String known(String slot) {
    String text = slots.get(slot);
    if (text == null) {
      throw new IllegalStateException("nothing for {{" + slot + "}}");
    }
    return text;
  }
}
