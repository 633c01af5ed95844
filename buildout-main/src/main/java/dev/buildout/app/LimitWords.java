package dev.buildout.app;

import java.util.function.DoubleFunction;

/** What limits are worth, in words that promise no more than is so. */
public final class LimitWords {
  private final Names names;

  public LimitWords(Names names) {
    this.names = names;
  }

  /** "grid power at Ohio binds in 3 periods (one more MW in all of them is worth $3.1 M)". */
  public String binds(LimitValue v) {
    String periods = v.periods().size() == 1 ? "one period" : v.periods().size() + " periods";
    return "%s binds in %s (%s)".formatted(called(v), periods, worth(v));
  }

  /** "demand", "halls at Ohio". */
  public String called(LimitValue v) {
    return names.limit(v.family(), v.name());
  }

  /** What one more is worth, alone or with what is in its way, and else what one less costs. */
  public String worth(LimitValue v) {
    return worth(v, "is worth ", "costs ", Figures::usd);
  }

  /**
   * @param brings verb of one more
   * @param takes verb of one less
   * @param amount words for a worth
   */
  public String worth(LimitValue v, String brings, String takes, DoubleFunction<String> amount) {
    String in = v.periods().size() == 1 ? " " : " in all of them ";
    String more = more(v);
    if (v.more().isEmpty()) {
      return more + in + brings + "at most " + amount.apply(v.dual());
    }
    if (v.isSmooth()) {
      return more + in + brings + amount.apply(v.dual());
    }
    String alone = v.isWorthless() ? "nothing" : amount.apply(v.more().getAsDouble());
    String other = v.beside().map(b -> names.limit(b.family(), b.name())).orElse("another limit");
    double together = v.beside().isPresent() ? v.beside().get().together().orElse(0) : 0;
    if (together > v.more().getAsDouble()) {
      String both = " of it and of " + other + in + brings + amount.apply(together);
      return more + both + ", of it alone " + alone;
    }
    String less =
        v.less().isPresent()
            ? "; " + less(v) + " " + takes + amount.apply(v.less().getAsDouble())
            : "";
    return more + " alone" + in + brings + alone + ", as " + other + " binds too" + less;
  }

  /** "one more MW", "one per cent more"; of what was promised, less is more room. */
  private static String more(LimitValue v) {
    String unit = v.unit().equals("%") ? "per cent" : one(v.unit());
    return v.family().equals("service floor")
        ? "one " + unit + " less"
        : v.unit().equals("%") ? "one per cent more" : "one more " + unit;
  }

  private static String less(LimitValue v) {
    return v.family().equals("service floor")
        ? "one more"
        : v.unit().equals("%") ? "one per cent less" : "one less";
  }

  /** "systems" to "system"; units that are symbols stay. */
  public static String one(String unit) {
    boolean plural = unit.equals("systems") || unit.equals("chips") || unit.equals("packages");
    return plural ? unit.substring(0, unit.length() - 1) : unit;
  }
}
