package dev.buildout.performance.shapes;

import dev.buildout.model.LanguageModel;
import dev.buildout.performance.formulas.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shape that a name spells out, such as "GPT-16B (h=6144,L=32,heads=48,vocab=131072)" or "754B
 * MoE 16e top2 (emb8192,mlp32768,L56)". Layers and hidden size must be there; what else is left out
 * is taken as usual: heads of 128, as many for keys and values, a feed-forward part of four times
 * the hidden size. Whether it has a gate and whether embeddings are tied is what comes nearest to
 * the size in the name.
 */
final class SpeltShape {
  private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)([bmt])(?![a-z0-9])");
  private static final double GPT_VOCABULARY = 51_200;

  private SpeltShape() {}

  static Optional<LanguageModel> of(String name) {
    NameWords words = NameWords.of(name);
    String text = words.inside();
    int hidden = value(text, "h|hidden|emb|d_model|dim");
    int layers = value(text, "l|layers|nl");
    if (hidden == 0 || layers == 0) {
      return Optional.empty();
    }
    int headDim = orElse(value(text, "hd|head_dim"), 128);
    int heads = orElse(value(text, "heads|a|nh"), count(text, "q", Math.max(1, hidden / headDim)));
    int headSize = text.contains("hd") ? headDim : Math.max(1, hidden / heads);
    int kvHeads = orElse(value(text, "kv_heads|g"), count(text, "kv", heads));
    int inner = orElse(value(text, "mlp|ffn|f"), 4 * hidden);
    int vocab = orElse(value(text, "vocab|v"), (int) GPT_VOCABULARY);
    String routing = words.outside() + " " + text;
    int experts = count(routing, "e(?:xperts)?", 0);
    int active = Math.max(experts == 0 ? 0 : 1, value(routing, "top"));
    double stated = size(words.outside());
    LanguageModel best = null;
    double smallest = Double.POSITIVE_INFINITY;
    for (boolean gated : List.of(false, true)) {
      for (boolean tied : List.of(false, true)) {
        double attention = Parameters.attention(hidden, heads, kvHeads, headSize);
        double part = Parameters.feedForward(hidden, inner, gated);
        double ends = Parameters.embeddings(hidden, vocab, tied);
        double total = (layers * (attention + part * Math.max(1, experts)) + ends) / 1e9;
        double used = (layers * (attention + part * Math.max(1, active)) + ends) / 1e9;
        double off = stated == 0 ? (gated || tied ? 1 : 0) : Math.abs(total / stated - 1);
        if (off < smallest - 1e-9) {
          smallest = off;
          best =
              model(
                  name, layers, hidden, total, used, heads, kvHeads, headSize, inner, gated, vocab,
                  tied, experts, active);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static LanguageModel model(
      String name,
      int layers,
      int hidden,
      double total,
      double used,
      int heads,
      int kvHeads,
      int headDim,
      int inner,
      boolean gated,
      int vocab,
      boolean tied,
      int experts,
      int active) {
    boolean dense = experts == 0;
    return new LanguageModel(
        NameWords.key(name),
        name,
        "spelt",
        layers,
        hidden,
        total,
        used,
        2.0 * kvHeads * headDim,
        experts,
        active,
        heads,
        kvHeads,
        headDim,
        dense ? inner : 0,
        gated,
        vocab,
        tied,
        0,
        dense ? 0 : layers,
        0,
        dense ? 0 : inner,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        List.of(),
        16);
  }

  /** The number behind one of these keys: "h=6144", "emb8192", "top2". */
  private static int value(String text, String keys) {
    Matcher matcher =
        Pattern.compile("(?<![a-z0-9_])(?:" + keys + ")\\s*=?\\s*(\\d{1,7})(?![0-9.]*[bmt])")
            .matcher(text.toLowerCase(Locale.ROOT));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** The number before a unit: "64q", "16kv", "16e". */
  private static int count(String text, String unit, int otherwise) {
    Matcher matcher =
        Pattern.compile("(?<![a-z0-9.])(\\d{1,5})" + unit + "(?![a-z0-9])")
            .matcher(text.toLowerCase(Locale.ROOT));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
  }

  /** Parameters that the name states, billion; 0 where it states none. */
  private static double size(String text) {
    Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.find()) {
      return 0;
    }
    double number = Double.parseDouble(matcher.group(1));
    return switch (matcher.group(2)) {
      case "t" -> number * 1000;
      case "m" -> number / 1000;
      default -> number;
    };
  }

  private static int orElse(int value, int otherwise) {
    return value == 0 ? otherwise : value;
  }
}
