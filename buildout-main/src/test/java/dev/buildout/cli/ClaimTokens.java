package dev.buildout.cli;

import static dev.buildout.cli.ClaimText.percent;
import static dev.buildout.cli.ClaimText.table;
import static dev.buildout.cli.ClaimText.usd;
import static dev.buildout.cli.ServingFigures.band;
import static dev.buildout.cli.ServingFigures.number;

import dev.buildout.app.estimates.ChipRatio;
import dev.buildout.app.estimates.CostTerms;
import dev.buildout.app.estimates.ServingEstimate;
import dev.buildout.model.SourcedCatalog;
import dev.buildout.performance.backtest.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tokens of bought chips cost, for the page about custom silicon. */
final class ClaimTokens {
  private static final String YES = "yes";
  private static final String LIKELY = "likely";
  private static final String NO = "no";

  private final Map<String, String> slots;
  private final CostTerms owner;
  private final List<ClaimSettings.Setting> settings;

  ClaimTokens(SourcedCatalog facts, Map<String, String> slots) {
    this.slots = slots;
    this.owner = CostTerms.of(facts);
    this.settings = ClaimSettings.of(facts, owner);
  }

  void fill() {
    slots.put(
        "terms", String.join(" ", ServingCard.assumptions(owner)).replaceAll("; --json.*", "."));
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
      row.add(cost.map(ClaimTokens::half).orElse("-"));
      if (other.equals("h100-sxm")) {
        row.add(
            setting
                .ratio(chip, other)
                .flatMap(ChipRatio::usdPerChipAtHalfCost)
                .map(ClaimText::usd)
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
          String half = setting.cost(chip, other).map(ClaimTokens::half).orElse(NO);
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

  /** Whether a ratio is at most a half, as far as its band can say. */
  static String half(Estimate ratio) {
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
}
