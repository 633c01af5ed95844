package dev.buildout.app.studies.explain;

import dev.buildout.app.LimitValue;
import dev.buildout.app.studies.Resolved;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer to a question.
 *
 * @param npvUsdM of the plan
 * @param forced the best plan with the wish, or with as much of it as is possible
 * @param most as much of it as is possible, where that is less than was wished for
 * @param blocking limits that bind there; their worth is in units of what is wished for
 * @param sentences the answer in words, the reason first
 * @param attempts plans that were made to find out
 */
record Explanation(
    Posed posed,
    Status status,
    double npvUsdM,
    Optional<Forced> forced,
    OptionalDouble most,
    List<LimitValue> blocking,
    List<String> sentences,
    List<Attempt> attempts) {
  Explanation {
    blocking = List.copyOf(blocking);
    sentences = List.copyOf(sentences);
    attempts = List.copyOf(attempts);
  }

  /** Whether a wish can be had. */
  enum Status {
    /** The plan has it. */
    PLANNED,
    POSSIBLE,
    IMPOSSIBLE,
    /** The most that is possible would do, yet no plan in whole numbers was found in time. */
    NOT_FOUND;

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A plan that was made, or that there is none. */
  record Attempt(String what, Optional<Resolved> found) {}

  Explanation with(List<String> words) {
    return new Explanation(posed, status, npvUsdM, forced, most, blocking, words, attempts);
  }
}
