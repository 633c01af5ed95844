package dev.buildout.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers in explanations, to four digits or to the unit. */
public final class Numbers {
  private static final int DIGITS = 4;
  private static final double PERCENT = 100;

  private Numbers() {}

  public static String text(double value) {
    if (!Double.isFinite(value)) {
      return "not a number";
    }
    if (Math.abs(value) >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    BigDecimal rounded =
        new BigDecimal(value, new MathContext(DIGITS, RoundingMode.HALF_UP)).stripTrailingZeros();
    return rounded.toPlainString();
  }

  /** With its unit: shares in percent, and nothing behind a ratio. */
  public static String text(double value, String unit) {
    return switch (unit) {
      case "", "x" -> text(value);
      case "share" -> text(PERCENT * value) + " %";
      default -> text(value) + " " + unit;
    };
  }
}
