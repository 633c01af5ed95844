package dev.buildout.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A picture: what the script in the page draws, and the same in words and figures. */
sealed interface Chart
    permits TimeChart,
        CurveChart,
        FrontierChart,
        HeatChart,
        MapChart,
        SpanChart,
        BarChart,
        RangeChart,
        WaterfallChart {

  /** A name and the colour that stands for it; {@code shape} is box, line, dashed, dot or bar. */
  record Key(String name, String colour, String shape) {}

  String title();

  String unit();

  /** What a reader must know to read it; may be empty. */
  String note();

  /** One among several of its kind, drawn small; its figures stand in a table of the section. */
  boolean small();

  /** The picture in a sentence or two, for those who do not see it. */
  String summary();

  List<Key> legend();

  /** The figures behind it. */
  HtmlTable figures();

  /** What the script draws: its kind and data. */
  Map<String, Object> json();

  static Map<String, Object> json(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** Five significant digits draw a picture; null where there is no number. */
  static @Nullable Object number(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    double rounded = new BigDecimal(value).round(new MathContext(5)).doubleValue();
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e12
        ? (Object) (long) rounded
        : rounded;
  }

  static List<@Nullable Object> numbers(double[] values) {
    List<@Nullable Object> list = new ArrayList<>();
    Arrays.stream(values).forEach(value -> list.add(number(value)));
    return list;
  }
}
