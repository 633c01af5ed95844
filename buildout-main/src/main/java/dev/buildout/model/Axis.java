package dev.buildout.model;

import java.math.BigDecimal;
import java.math.MathContext;

/** Values that a study gives to an address, evenly spaced. */
public record Axis(
    @Attribute("Address of the value that changes; a star stands for any one step.") String address,
    @Attribute(value = "What changes, in words.", byDefault = "") String label,
    @Attribute(
            value = "The numbers are factors on the case's value rather than values.",
            byDefault = "false")
        boolean relative,
    @Attribute("First value.") double from,
    @Attribute("Last value.") double to,
    @Attribute(value = "How many values, both ends included.", min = 2, max = 101) int points) {
  private static final MathContext DIGITS = new MathContext(12);

  /** The values in order, in decimal arithmetic: as a person would write them, to 12 digits. */
  public double[] values() {
    BigDecimal first = BigDecimal.valueOf(from);
    BigDecimal range = BigDecimal.valueOf(to).subtract(first);
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      BigDecimal share = range.multiply(BigDecimal.valueOf(i));
      values[i] = first.add(share.divide(BigDecimal.valueOf(points - 1L), DIGITS)).doubleValue();
    }
    return values;
  }

  /** What changes, in words; the address where no words were given. */
  public String title() {
    return label.isEmpty() ? address : label;
  }

  /** The case with the address, or all that match it, at a value of this axis. */
  public Case at(Case c, double value) {
    if (relative) {
      return c.scaled(address, value);
    }
    Case result = c;
    for (String each : c.matching(address)) {
      result = result.with(each, value);
    }
    return result;
  }
}
