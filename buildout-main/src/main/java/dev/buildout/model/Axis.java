package dev.buildout.model;

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
  /** The values in order. */
  public double[] values() {
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      values[i] = from + (to - from) * i / (points - 1);
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
