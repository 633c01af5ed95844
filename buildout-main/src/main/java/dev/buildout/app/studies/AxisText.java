package dev.buildout.app.studies;

import dev.buildout.app.Overrides;
import dev.buildout.model.Axis;
import dev.buildout.model.Case;
import dev.buildout.model.PriceMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Axes as people write them: {@code ADDRESS=FROM..TO}, with {@code x} behind both numbers where
 * they are factors on the case's value, and {@code :POINTS} where they are not eleven.
 *
 * <pre>
 * workloads.*.channels.*.price=0.3x..1.3x:15 market.price_drift=-0.35..0.1:15
 * </pre>
 */
final class AxisText {
  private static final int POINTS = 11;
  private static final int MOST = 101;
  private static final String NUMBER = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)";
  private static final Pattern AXIS =
      Pattern.compile("([^=\\s]+)=" + NUMBER + "(x?)\\.\\." + NUMBER + "(x?)(?::(\\d{1,6}))?");
  private static final String FORM =
      "ADDRESS=FROM..TO, e.g. finance.discount_rate=0.05..0.15, finance.discount_rate=0.05..0.15:7"
          + " for seven values or offers.*.price_usd_m=0.5x..2x for factors";

  private AxisText() {}

  /**
   * A map from two axes with a space between them, across first.
   *
   * @throws BadQuestion when it cannot be read
   */
  static PriceMap map(String id, String text, Case c) {
    String[] axes = text.strip().split("\\s+");
    if (axes.length != 2) {
      throw new BadQuestion(
          "--map: found %s in \"%s\", expected two axes with a space between them, each %s"
              .formatted(count(text, axes), text.strip(), FORM));
    }
    Axis x = axis("--map", axes[0], c);
    Axis y = axis("--map", axes[1], c);
    AxisInCase.require("--map, first axis", x, c);
    AxisInCase.require("--map, second axis", y, c);
    return new PriceMap(id, x.address() + " by " + y.address(), x, y);
  }

  private static String count(String text, String[] axes) {
    if (text.isBlank()) {
      return "no axis";
    }
    return axes.length == 1 ? "one axis" : axes.length + " axes";
  }

  static Axis axis(String option, String text, Case c) {
    Matcher m = AXIS.matcher(text);
    if (!m.matches()) {
      throw new BadQuestion(
          "%s: found \"%s\", expected %s%s".formatted(option, text, FORM, meant(text, c)));
    }
    boolean relative = !m.group(3).isEmpty();
    if (relative == m.group(5).isEmpty()) {
      throw new BadQuestion(
          "%s: found \"%s\", expected x behind both numbers or none. Maybe %s=%sx..%sx?"
              .formatted(option, text, m.group(1), m.group(2), m.group(4)));
    }
    int points = m.group(6) == null ? POINTS : Integer.parseInt(m.group(6));
    if (points < 2 || points > MOST) {
      throw new BadQuestion(
          "%s: found %d values in \"%s\", expected 2 to %d".formatted(option, points, text, MOST));
    }
    double from = Double.parseDouble(m.group(2));
    double to = Double.parseDouble(m.group(4));
    return new Axis(m.group(1), "", relative, from, to, points);
  }

  /** The nearest address, where that is what is wrong as well. */
  private static String meant(String text, Case c) {
    int equals = text.indexOf('=');
    String address = equals < 0 ? text : text.substring(0, equals);
    String unknown = Overrides.unknown(c, address);
    int maybe = unknown.indexOf("Maybe ");
    return maybe < 0 ? "" : ". " + unknown.substring(maybe);
  }
}
