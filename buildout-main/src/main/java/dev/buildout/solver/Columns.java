package dev.buildout.solver;

import java.util.BitSet;
import java.util.List;

/** The columns of a problem; arrays of one length, never changed once here. */
@SuppressWarnings("ArrayRecordComponent") // stays within the package
record Columns(
    List<String> names, double[] costs, double[] lower, double[] upper, BitSet integers) {

  int count() {
    return costs.length;
  }

  Columns withCosts(double[] other) {
    return new Columns(names, other, lower, upper, integers);
  }

  Columns withBounds(double[] otherLower, double[] otherUpper) {
    return new Columns(names, costs, otherLower, otherUpper, integers);
  }

  Columns withIntegers(BitSet other) {
    return new Columns(names, costs, lower, upper, other);
  }
}
