package dev.buildout.cli;

import dev.buildout.app.estimates.ChipHour;
import dev.buildout.app.estimates.ServingEstimate;
import dev.buildout.app.estimates.TokenCost;
import dev.buildout.model.Provenance;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.serving.Layout;
import dev.buildout.performance.serving.Service;
import dev.buildout.performance.serving.ServicePoint;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The figures of a chip in words, as cards and comparisons show them. */
final class ServingFigures {
  private static final String NONE = "-";

  private ServingFigures() {}

  /** What was asked, in a line. */
  static String title(Service s) {
    String cached = s.cachedShare() > 0 ? " (%.0f %% cached)".formatted(100 * s.cachedShare()) : "";
    String targets =
        (s.ttftMs() > 0 ? ", TTFT at most %s ms".formatted(number(s.ttftMs())) : "")
            + (s.tpotMs() > 0 ? ", TPOT at most %s ms".formatted(number(s.tpotMs())) : "");
    return String.format(
        Locale.ROOT,
        "%s, %d-bit weights, %.0f tokens in%s, %.0f out%s",
        s.model().name(),
        s.weightBits(),
        s.inputTokens(),
        cached,
        s.outputTokens(),
        targets);
  }

  /** Figures by name, in their order. */
  static Map<String, String> of(ServingEstimate.Served served) {
    ServicePoint p = served.point();
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("tokens/s per chip", band(served.rate()));
    figures.put("  of them output", number(p.outputTokensPerSecondPerChip()));
    figures.put(
        "tokens/s per system",
        served
            .system()
            .map(s -> number(served.rate().median() * s.chips()) + " (" + s.chips() + " chips)")
            .orElse(NONE));
    figures.put("tokens/s per user", number(p.tokensPerSecondPerUser()));
    figures.put("TTFT, ms", band(new Estimate(p.ttftMs(), p.ttftSigma())));
    figures.put("TPOT, ms", band(new Estimate(p.tpotMs(), p.tpotSigma())));
    figures.put("layout", layout(p.layout()));
    figures.put("requests in flight", number(p.batch()));
    figures.put("memory, GB per chip", number(p.memoryGbPerChip()) + " of " + number(p.usableGb()));
    figures.put("MFU of BF16", "%.1f %%".formatted(100 * served.mfu()));
    figures.put("products in", served.arithmetic());
    figures.put("limit", p.limit());
    figures.put("$/Mtoken", served.cost().map(c -> band(c.band())).orElse(NONE));
    figures.put("  capital", part(served, TokenCost::capital));
    figures.put("  energy", part(served, TokenCost::energy));
    figures.put("  rental", part(served, TokenCost::rental));
    figures.put("  other", part(served, TokenCost::other));
    figures.put(
        "$/Mtoken of output",
        served.cost().map(c -> number(c.total() / served.outputShare())).orElse(NONE));
    figures.put("J/token", served.joulesPerToken().map(ServingFigures::number).orElse(NONE));
    figures.put(
        "price", served.hour().map(ChipHour::price).map(ServingFigures::price).orElse(NONE));
    return figures;
  }

  /** What a chip costs and on which basis. */
  static Optional<String> basis(ServingEstimate.Served served) {
    return served
        .hour()
        .map(ChipHour::price)
        .map(p -> "%s: %s; %s".formatted(served.chip().id(), p.basis(), source(p.source())));
  }

  private static String source(Provenance from) {
    String grade = from.confidence().label();
    return from.source().startsWith(grade)
        ? from.source()
        : "%s (%s)".formatted(from.source(), grade);
  }

  /** Why a chip does not serve. */
  static String why(ServingEstimate.NotServed not) {
    return not.why().reason();
  }

  static String layout(Layout l) {
    StringBuilder words = new StringBuilder();
    words.append(l.chips()).append(l.chips() == 1 ? " chip" : " chips");
    part(words, "tp", l.tensor());
    part(words, "dp", l.attentionData());
    part(words, "ep", l.expert());
    part(words, "pp", l.pipeline());
    return words.toString();
  }

  private static void part(StringBuilder words, String name, int degree) {
    if (degree > 1) {
      words.append(' ').append(name).append(degree);
    }
  }

  private static String price(ChipHour.Price price) {
    return price.owned()
        ? "$%s/chip".formatted(number(price.usdPerChip()))
        : "$%s/chip-h".formatted(number(price.usdPerChipHour()));
  }

  private static String part(
      ServingEstimate.Served served, java.util.function.ToDoubleFunction<TokenCost> of) {
    return served.cost().map(c -> number(of.applyAsDouble(c))).orElse(NONE);
  }

  /** A median and its 80 % band. */
  static String band(Estimate e) {
    return "%s (%s-%s)".formatted(number(e.median()), number(e.low()), number(e.high()));
  }

  /** Three digits, or all before the point. */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    int digits = Math.clamp(2 - (long) Math.floor(Math.log10(size)), 0, 6);
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
