package dev.buildout.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them. A minus is a true minus sign; "–" stands for no number. */
final class Format {
  private static final String NONE = "–";

  /** USD m; less is what is left of a difference of large numbers. */
  private static final double NOTHING = 1e-13;

  /** An amount of money with its unit: "$41.3B", "−$350M". */
  static String usd(double usdM) {
    if (!Double.isFinite(usdM)) {
      return NONE;
    }
    double size = Math.abs(usdM) < NOTHING ? 0 : Math.abs(usdM);
    String text =
        size >= 999.5
            ? fixed(size / 1000, size >= 99_950 ? 0 : 1) + "B"
            : size >= 9.995 || size == 0
                ? fixed(size, 0) + "M"
                : size >= 0.01 ? significant(size, 2) + "M" : significant(size * 1e6, 2);
    return (usdM < 0 && size > 0 ? "−$" : "$") + text;
  }

  /** With thousands separators and a fixed number of decimals. */
  static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
    boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
    return value < 0 && !zero ? "−" + text : text;
  }

  /** With a fixed number of significant digits, for prices and values of any size. */
  static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= 1e15 || size < 1e-6) {
      return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value).replace('-', '−');
    }
    double rounded = new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    int whole = (int) Math.floor(Math.log10(Math.abs(rounded))) + 1;
    return fixed(rounded, Math.clamp(digits - whole, 0, 12));
  }

  /** With up to a number of significant digits, none of them a zero behind the point. */
  static String brief(double value, int digits) {
    String text = significant(value, digits);
    return text.contains(".") && !text.contains("e") ? text.replaceFirst("\\.?0+$", "") : text;
  }

  static String percent(double share, int decimals) {
    return Double.isFinite(share) ? fixed(share * 100, decimals) + " %" : NONE;
  }

  /** A count, short when it is large: "212 k", "9.3 M". */
  static String count(double value) {
    double size = Math.abs(value);
    if (size >= 1e9) {
      return significant(value / 1e9, 3) + " B";
    }
    if (size >= 1e6) {
      return significant(value / 1e6, 3) + " M";
    }
    if (size >= 1e5) {
      return fixed(value / 1e3, 0) + " k";
    }
    return fixed(value, size < 10 && size != Math.rint(size) ? 1 : 0);
  }

  private Format() {}
}
