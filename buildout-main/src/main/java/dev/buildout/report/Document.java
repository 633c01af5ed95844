package dev.buildout.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys of the run's document, any of which may be absent. */
record Document(Map<?, ?> keys) {

  String text(String key) {
    return text(keys.get(key));
  }

  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Double d when Double.isFinite(d) ->
          new BigDecimal(d).round(new MathContext(6)).stripTrailingZeros().toPlainString();
      case Long n -> Format.fixed(n, 0);
      case Integer n -> Format.fixed(n, 0);
      default -> value.toString();
    };
  }

  /** Not a number where it is absent. */
  double number(String key) {
    return number(keys.get(key));
  }

  boolean has(String key) {
    return keys.get(key) != null;
  }

  Document part(String key) {
    return new Document(keys.get(key) instanceof Map<?, ?> map ? map : Map.of());
  }

  /** A list, or the one item that stands in its place. */
  List<?> list(String key) {
    return switch (keys.get(key)) {
      case null -> List.of();
      case List<?> list -> list.stream().filter(Objects::nonNull).toList();
      case Object one -> List.of(one);
    };
  }

  List<String> sentences(String key) {
    return list(key).stream().map(Document::text).filter(text -> !text.isBlank()).toList();
  }

  /** Figures by year, from {"2026": 1.0} or [{"year": 2026, "usd_m": 1.0}]. */
  Map<String, Double> byYear(String key) {
    Map<String, Double> years = new LinkedHashMap<>();
    if (keys.get(key) instanceof Map<?, ?> map) {
      map.forEach((year, value) -> years.put(String.valueOf(year), number(value)));
    }
    if (keys.get(key) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map && map.get("year") != null) {
          years.put(String.valueOf(map.get("year")), number(map.get("usd_m")));
        }
      }
    }
    return years;
  }

  private static double number(@Nullable Object value) {
    return switch (value) {
      case Number n -> n.doubleValue();
      case List<?> list when list.size() == 1 -> number(list.getFirst());
      case null, default -> Double.NaN;
    };
  }
}
