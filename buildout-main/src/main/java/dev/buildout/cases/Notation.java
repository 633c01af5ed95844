package dev.buildout.cases;

import dev.buildout.model.NearName;
import dev.buildout.model.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a value is written as text: in a CSV cell, a YAML scalar or a declared default. */
final class Notation {
  /** The text is not in the notation; it carries what was probably meant, or nothing. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String maybe;

    Unreadable(String maybe) {
      super(maybe, null, false, false);
      this.maybe = maybe;
    }

    String maybe() {
      return maybe;
    }
  }

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([, _']\\d{3})+(\\.\\d+)?");
  private static final Pattern PERCENT = Pattern.compile("(-?\\d+(\\.\\d+)?) ?%");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})(-(0[1-9]|1[0-2])|-[Qq]([1-4]))?");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2})-\\d{2}");
  private static final String GROWTH = "growth";

  private Notation() {}

  /**
   * The value of a text.
   *
   * @param start month in which a value with growth but without a month holds
   */
  static Object read(ValueType type, String text, YearMonth start) throws Unreadable {
    return switch (type) {
      case ValueType.Text t -> text;
      case ValueType.Real r -> real(text);
      case ValueType.Whole w -> whole(text);
      case ValueType.Flag f -> flag(text);
      case ValueType.Month m -> month(text);
      case ValueType.Series s -> series(text, start);
      case ValueType.Word w -> word(w, text);
      case ValueType.Arithmetic a -> FormulaText.parse(text);
      case ValueType.Names n -> names(text);
      case ValueType.Perhaps(ValueType of) -> read(of, text, start);
      case ValueType.Nested n -> throw new Unreadable("");
      case ValueType.Rows r -> throw new Unreadable("");
    };
  }

  static double real(String text) throws Unreadable {
    if (NUMBER.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    }
    throw new Unreadable(numberMeant(text));
  }

  private static String numberMeant(String text) {
    if (GROUPED.matcher(text).matches()) {
      return text.replaceAll("[, _']", "");
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return new java.math.BigDecimal(percent.group(1)).movePointLeft(2).toPlainString();
    }
    return DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : "";
  }

  private static int whole(String text) throws Unreadable {
    double value = real(text);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new Unreadable("");
    }
    return (int) value;
  }

  private static boolean flag(String text) throws Unreadable {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      case "yes", "y", "1", "on" -> throw new Unreadable("true");
      case "no", "n", "0", "off" -> throw new Unreadable("false");
      default -> throw new Unreadable(NearName.find(text, List.of("true", "false")));
    };
  }

  static YearMonth month(String text) throws Unreadable {
    Matcher m = MONTH.matcher(text);
    if (!m.matches()) {
      Matcher day = DAY.matcher(text);
      throw new Unreadable(day.matches() ? day.group(1) : "");
    }
    int year = Integer.parseInt(m.group(1));
    if (m.group(3) != null) {
      return YearMonth.of(year, Integer.parseInt(m.group(3)));
    }
    return YearMonth.of(year, m.group(4) == null ? 1 : Integer.parseInt(m.group(4)) * 3 - 2);
  }

  /** A number; a number with growth; or months with numbers, and growth after the last. */
  private static Path series(String text, YearMonth start) throws Unreadable {
    List<Path.Point> points = new ArrayList<>();
    double growth = 0;
    for (String part : text.split(";")) {
      String item = part.strip();
      int colon = item.indexOf(':');
      if (item.startsWith(GROWTH)) {
        growth = real(item.substring(GROWTH.length()).replaceFirst("^\\s*:", "").strip());
      } else if (colon >= 0) {
        double value = real(item.substring(colon + 1).strip());
        points.add(new Path.Point(month(item.substring(0, colon).strip()), value));
      } else if (!item.isEmpty()) {
        points.add(new Path.Point(start, real(item)));
      }
    }
    return series(points, growth, text.contains(":") || growth != 0);
  }

  /** A path from its points; a single value without growth is constant. */
  static Path series(List<Path.Point> points, double growth, boolean dated) throws Unreadable {
    if (points.isEmpty() || growth < -1) {
      throw new Unreadable("");
    }
    if (points.size() == 1 && !dated) {
      return Path.constant(points.get(0).value());
    }
    try {
      return new Path(points, growth);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("the same points in ascending order of month");
    }
  }

  private static Object word(ValueType.Word type, String text) throws Unreadable {
    for (Object constant : type.type().getEnumConstants()) {
      if (ValueType.Word.wordOf(constant).equals(text)) {
        return constant;
      }
    }
    throw new Unreadable(NearName.find(text, type.words()));
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split("[|;]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
