package dev.buildout.app;

import java.util.Locale;

/** Numbers as readers of an answer see them. */
public final class Figures {
  private Figures() {}

  /** "$1.2 B", "$3.4 M" or "$56 k". */
  public static String usd(double usdM) {
    double size = Math.abs(usdM);
    String sign = usdM < 0 ? "-" : "";
    if (size >= 1000) {
      return sign + "$" + String.format(Locale.ROOT, "%,.1f B", size / 1000);
    }
    return size >= 0.1 || size == 0
        ? sign + "$" + String.format(Locale.ROOT, "%,.1f M", size)
        : sign + "$" + String.format(Locale.ROOT, "%,.3g k", size * 1000);
  }

  /** A price of one of something, in three digits: "$1.25 B", "$12.3 M", "$250 k" or "$12.3". */
  public static String price(double usdM) {
    double size = Math.abs(usdM);
    String sign = usdM < 0 ? "-$" : "$";
    if (size >= 1000) {
      return sign + digits(size / 1000) + " B";
    }
    if (size >= 1) {
      return sign + digits(size) + " M";
    }
    return size >= 1e-3 ? sign + digits(size * 1e3) + " k" : sign + digits(size * 1e6);
  }

  /** A price with its sign. */
  public static String signedPrice(double usdM) {
    return (usdM >= 0 ? "+" : "") + price(usdM);
  }

  private static String digits(double size) {
    return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", size);
  }

  /** With its sign. */
  public static String signedUsd(double usdM) {
    return (usdM >= 0 ? "+" : "") + usd(usdM);
  }

  /** A quantity with as many digits as tell something. */
  public static String amount(double quantity) {
    double size = Math.abs(quantity);
    if (size >= 100 || Math.abs(quantity - Math.rint(quantity)) < 1e-6) {
      return String.format(Locale.ROOT, "%,.0f", quantity + 0.0);
    }
    return String.format(
        Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3g", quantity);
  }
}
