package dev.buildout.units;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a number counts, as a product of powers, so that a cost per gigawatt cannot be added to a
 * cost. Amounts of one kind convert into each other: MW and GW, USD m and USD bn, months and years.
 * A word without meaning here, such as "engineers", is a kind of its own.
 *
 * @param scale how many base units one of these is: USD, W, h, byte, FLOP/s, token, chip, system
 * @param powers of the base units, without zeros
 */
public record Unit(double scale, Map<String, Integer> powers) {
  public static final Unit ONE = new Unit(1, Map.of());

  private static final Map<String, Double> MULTIPLIERS =
      Map.of(
          "k",
          1e3,
          "thousand",
          1e3,
          "m",
          1e6,
          "million",
          1e6,
          "bn",
          1e9,
          "billion",
          1e9,
          "tn",
          1e12,
          "trillion",
          1e12);

  private static final Map<String, Unit> SYMBOLS = symbols();

  public Unit {
    TreeMap<String, Integer> kept = new TreeMap<>(powers);
    kept.values().removeIf(power -> power == 0);
    powers = Collections.unmodifiableMap(kept);
  }

  /** Reads "USD m/MW", "USD bn/GW-year", "kW", "share", "%"; numbers per year are per 8,766 h. */
  public static Unit of(String text) {
    if (text.equals("per year")) {
      return ONE; // a rate of change, which formulas raise to powers
    }
    String[] parts = text.strip().split("/", -1);
    Unit result = product(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      result = result.per(product(parts[i]));
    }
    return result;
  }

  private static Unit product(String text) {
    Unit result = ONE;
    for (String factor : text.strip().split("-")) {
      result = result.times(factor(factor.strip()));
    }
    return result;
  }

  private static Unit factor(String text) {
    Unit result = ONE;
    for (String word : text.split(" ")) {
      Double multiplier = MULTIPLIERS.get(word);
      Unit known = SYMBOLS.get(word);
      if (multiplier != null) {
        result = new Unit(result.scale * multiplier, result.powers);
      } else if (known != null) {
        result = result.times(known);
      } else if (!word.isEmpty()) {
        result = result.times(new Unit(1, Map.of(word.toLowerCase(Locale.ROOT), 1)));
      }
    }
    return result;
  }

  public Unit times(Unit other) {
    return combined(other, 1);
  }

  public Unit per(Unit other) {
    return combined(other, -1);
  }

  private Unit combined(Unit other, int sign) {
    Map<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach((base, power) -> sum.merge(base, sign * power, Integer::sum));
    return new Unit(sign > 0 ? scale * other.scale : scale / other.scale, sum);
  }

  /** Amounts of the two can be added and compared. */
  public boolean isLike(Unit other) {
    return powers.equals(other.powers);
  }

  public boolean isNumber() {
    return powers.isEmpty();
  }

  private static Map<String, Unit> symbols() {
    Map<String, Unit> s = new TreeMap<>();
    for (String one : new String[] {"share", "ratio", "fraction", "x", "times", "1"}) {
      s.put(one, ONE);
    }
    s.put("%", new Unit(0.01, Map.of()));
    put(s, "usd", 1, "USD");
    put(s, "w", 1, "W");
    put(s, "w", 1e3, "kW");
    put(s, "w", 1e6, "MW");
    put(s, "w", 1e9, "GW");
    put(s, "h", 1, "h", "hour", "hours");
    put(s, "h", 24, "day", "days");
    put(s, "h", Period.HOURS_PER_MONTH, "month", "months");
    put(s, "h", 3 * Period.HOURS_PER_MONTH, "quarter", "quarters");
    put(s, "h", 12 * Period.HOURS_PER_MONTH, "year", "years");
    put(s, "h", 1 / 3600.0, "s");
    put(s, "flop", 1e12, "TFLOP");
    put(s, "flop", 1e15, "PFLOP");
    put(s, "byte", 1e9, "GB");
    put(s, "byte", 1e12, "TB");
    put(s, "chip", 1, "chip", "chips", "GPU", "GPUs");
    put(s, "system", 1, "system", "systems", "server", "servers", "rack", "racks");
    put(s, "token", 1, "token", "tokens");
    put(s, "token", 1e6, "Mtok");
    Unit hour = s.getOrDefault("h", ONE);
    s.put("kWh", s.getOrDefault("kW", ONE).times(hour));
    s.put("MWh", s.getOrDefault("MW", ONE).times(hour));
    s.put("TWh", new Unit(1e12, Map.of("w", 1)).times(hour));
    return s;
  }

  private static void put(Map<String, Unit> all, String base, double scale, String... names) {
    for (String name : names) {
      all.put(name, new Unit(scale, Map.of(base, 1)));
    }
  }
}
