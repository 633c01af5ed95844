package dev.buildout.solver;

import org.jspecify.annotations.Nullable;

/**
 * A line of the log of HiGHS that reports an iteration of simplex or interior point: first comes
 * the iteration, then the objective. HiGHS tells its callbacks of a linear programme nothing else.
 */
record HighsLogLine(long iteration, double objective) {

  /** The report in a line, or null if it holds none. */
  static @Nullable HighsLogLine parse(String line) {
    String[] words = line.strip().split("\\s+", 4);
    if (words.length < 3
        || !isDigits(iteration(words[0]))
        || !words[1].matches("[-+]?\\d\\.\\d+e[-+]\\d+")) {
      return null;
    }
    return new HighsLogLine(Long.parseLong(iteration(words[0])), Double.parseDouble(words[1]));
  }

  /** Interior point marks its last iterations with a star. */
  private static String iteration(String word) {
    return word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isDigits(String word) {
    return !word.isEmpty() && word.length() < 18 && word.chars().allMatch(Character::isDigit);
  }
}
