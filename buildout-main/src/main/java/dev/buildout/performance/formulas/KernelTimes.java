package dev.buildout.performance.formulas;

/** Times of matrix products and collectives by laws with few parameters; plain numbers. */
public final class KernelTimes {
  private KernelTimes() {}

  /**
   * A matrix product: a roofline with a rounded corner and a fixed time, {@code [(F/P)^r +
   * (Q/B)^r]^(1/r) + t} (Williams, Waterman, Patterson 2009, doi:10.1145/1498765.1498785, has r
   * infinite and t nought).
   *
   * @param flop F, operations
   * @param bytes Q, bytes read and written
   * @param flops P, sustained rate, operations/s
   * @param bytesPerSecond B, sustained bandwidth, bytes/s
   * @param corner r, at least 1
   * @param overheadSeconds t, s
   * @return seconds
   */
  public static double product(
      double flop,
      double bytes,
      double flops,
      double bytesPerSecond,
      double corner,
      double overheadSeconds) {
    return overlapped(flop / flops, bytes / bytesPerSecond, corner) + overheadSeconds;
  }

  /**
   * Two times that overlap in part, {@code (a^r + b^r)^(1/r)}: their sum at r = 1, the larger of
   * both at r infinite.
   *
   * @param a seconds
   * @param b seconds
   * @param corner r, at least 1
   * @return seconds
   */
  public static double overlapped(double a, double b, double corner) {
    double larger = Math.max(a, b);
    if (larger == 0) {
      return 0;
    }
    double ratio = Math.min(a, b) / larger;
    return larger * Math.pow(1 + Math.pow(ratio, corner), 1 / corner);
  }

  /**
   * Operations of a product of (m x k) by (k x n).
   *
   * @return 2 m n k
   */
  public static double productFlop(double m, double n, double k) {
    return 2 * m * n * k;
  }

  /**
   * Bytes of a product of (m x k) by (k x n) when each element moves once.
   *
   * @param inputBytes bytes of an element of the first matrix
   * @param weightBytes bytes of an element of the second
   * @param outputBytes bytes of an element of the result
   */
  public static double productBytes(
      double m, double n, double k, double inputBytes, double weightBytes, double outputBytes) {
    return m * k * inputBytes + n * k * weightBytes + m * n * outputBytes;
  }

  /**
   * Bytes that a chip sends in an all-reduce of a message among n, by a ring: {@code 2 (n-1)/n}
   * times the message (Patarasuk, Yuan 2009, doi:10.1016/j.jpdc.2008.09.002).
   *
   * @param bytes the message
   * @param ranks n
   */
  public static double allReduceWire(double bytes, int ranks) {
    return 2.0 * (ranks - 1) / ranks * bytes;
  }

  /**
   * Bytes that a chip sends when n gather a message that is split among them, reduce one to a part
   * each, or exchange the n-th parts of messages of this size: {@code (n-1)/n} times it.
   *
   * @param bytes the whole message, of which each rank has or gets an n-th
   * @param ranks n
   */
  public static double gatherWire(double bytes, int ranks) {
    return (ranks - 1.0) / ranks * bytes;
  }

  /**
   * A collective: {@code a + w + r sqrt(a w)}. Latency a and time on the wire w add up at both ends
   * (Hockney 1994, doi:10.1016/S0167-8191(06)80021-9); messages of medium size, split among few
   * channels, reach neither, which the third part stands for.
   *
   * @param latencySeconds a
   * @param wireSeconds w
   * @param blend r
   * @return seconds; 0 where nothing is sent
   */
  public static double collective(double latencySeconds, double wireSeconds, double blend) {
    return wireSeconds == 0
        ? 0
        : latencySeconds + wireSeconds + blend * Math.sqrt(latencySeconds * wireSeconds);
  }

  /**
   * Steps beyond those of two ranks: one for each further rank up to eight, as measured; beyond
   * eight, where nothing was measured, two for each doubling, as a tree takes up and down.
   *
   * @param ranks n, at least 2
   */
  public static double stepsBeyondTwo(int ranks) {
    return ranks <= 8 ? ranks - 2.0 : 6 + 2 * Math.log(ranks / 8.0) / Math.log(2);
  }
}
