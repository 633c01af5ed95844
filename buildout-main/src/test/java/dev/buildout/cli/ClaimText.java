package dev.buildout.cli;

import static dev.buildout.cli.ServingFigures.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the page about custom silicon writes figures and tables. */
final class ClaimText {
  private ClaimText() {}

  static String usd(double usd) {
    return usd > 0 ? "$" + number(usd) : "none";
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  static String times(double factor) {
    return String.format(Locale.ROOT, "%.2fx", factor);
  }

  static String table(List<String> heads, List<List<String>> rows) {
    StringBuilder table = new StringBuilder("| " + String.join(" | ", heads) + " |\n");
    table.append("|---".repeat(heads.size())).append("|");
    rows.forEach(row -> table.append("\n| ").append(String.join(" | ", row)).append(" |"));
    return table.toString();
  }

  static List<String> all() {
    List<String> all = new ArrayList<>(ClaimSettings.NVIDIA);
    all.addAll(ClaimSettings.TRAINIUM);
    return all;
  }
}
