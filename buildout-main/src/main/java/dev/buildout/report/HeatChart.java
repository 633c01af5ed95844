package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * Cells of a shade each.
 *
 * @param values by row of {@code y}, then position on {@code x}; not a number for an empty cell
 * @param bins lower ends of the shades, ascending; what is below the first is left white
 * @param binNames of each shade
 * @param colours name of the colour scale: "heat" or "served"
 */
record HeatChart(
    String title,
    String unit,
    String note,
    List<String> x,
    List<String> y,
    double[][] values,
    double[] bins,
    List<String> binNames,
    String colours,
    DoubleFunction<String> text)
    implements Chart {

  @Override
  public boolean small() {
    return false;
  }

  @Override
  public String summary() {
    StringBuilder words = new StringBuilder(title + ", " + unit + ". ");
    for (int row = 0; row < y.size(); row++) {
      int high = -1;
      int low = -1;
      for (int i = 0; i < values[row].length; i++) {
        if (Double.isFinite(values[row][i])) {
          high = high < 0 || values[row][i] > values[row][high] ? i : high;
          low = low < 0 || values[row][i] < values[row][low] ? i : low;
        }
      }
      if (high >= 0) {
        words.append(
            "%s: from %s in %s to %s in %s. "
                .formatted(
                    y.get(row),
                    text.apply(values[row][low]),
                    x.get(low),
                    text.apply(values[row][high]),
                    x.get(high)));
      }
    }
    return words.toString().strip();
  }

  @Override
  public List<Key> legend() {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < binNames.size(); i++) {
      keys.add(new Key(binNames.get(i), colours + i, "box"));
    }
    return keys;
  }

  @Override
  public HtmlTable figures() {
    HtmlTable table = new HtmlTable(title + ", " + unit).text("").numbers(x);
    for (int row = 0; row < y.size(); row++) {
      List<String> cells = new ArrayList<>(List.of(y.get(row)));
      for (double value : values[row]) {
        cells.add(Double.isFinite(value) ? text.apply(value) : "");
      }
      table.row(cells);
    }
    return table;
  }

  @Override
  public Map<String, Object> json() {
    List<List<Object>> cells = new ArrayList<>();
    for (int row = 0; row < y.size(); row++) {
      for (int i = 0; i < values[row].length; i++) {
        if (Double.isFinite(values[row][i]) && values[row][i] >= bins[0]) {
          cells.add(List.of(i, row, bin(values[row][i]), text.apply(values[row][i])));
        }
      }
    }
    return Chart.json(
        "kind",
        "heat",
        "unit",
        unit,
        "x",
        x,
        "y",
        y,
        "cells",
        cells,
        "colours",
        colours,
        "bins",
        bins.length);
  }

  private int bin(double value) {
    int bin = 0;
    while (bin + 1 < bins.length && value >= bins[bin + 1]) {
      bin++;
    }
    return bin;
  }
}
