package dev.buildout.solver;

import java.util.Arrays;

/** A growing array of doubles, without boxes. */
final class GrowingDoubles {
  private double[] values = new double[16];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1) + 1);
    }
    values[size++] = value;
  }

  void addAll(double[] more) {
    values = Arrays.copyOf(values, Math.max(values.length, size + more.length));
    System.arraycopy(more, 0, values, size, more.length);
    size += more.length;
  }

  double get(int index) {
    return values[index];
  }

  void set(int index, double value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
