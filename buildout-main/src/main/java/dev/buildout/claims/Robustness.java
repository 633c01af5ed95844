package dev.buildout.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a verdict stands over the ranges of what it rests on.
 *
 * @param over facts and values that have a range, as they are listed among dependencies
 * @param turns those whose range alone turns the verdict, each with where
 * @param together no range alone turns it, but several at their ends do
 */
public record Robustness(List<String> over, List<Turn> turns, boolean together) {
  public Robustness {
    over = List.copyOf(over);
    turns = List.copyOf(turns);
  }

  /**
   * A value at which the verdict turns.
   *
   * @param of fact or address
   * @param at first such value beyond the one that is used
   * @param low lower end of its range
   * @param high upper end
   */
  public record Turn(String of, double at, double low, double high, String unit) {}

  /** It is the same over all ranges, at their ends together too. */
  public boolean stands() {
    return turns.isEmpty() && !together;
  }

  /** In a sentence. */
  public String words() {
    if (stands()) {
      return "Stands over the whole range of %s.".formatted(String.join(", ", over));
    }
    if (together) {
      return "Stands over each range alone and turns where several are at their ends: %s."
          .formatted(String.join(", ", over));
    }
    List<String> each = new ArrayList<>();
    for (Turn turn : turns) {
      each.add(
          "%s is %s (published: %s to %s)"
              .formatted(
                  turn.of(),
                  Numbers.text(turn.at(), turn.unit()),
                  Numbers.text(turn.low()),
                  Numbers.text(turn.high(), turn.unit())));
    }
    return "Turns where %s.".formatted(String.join(", or where ", each));
  }
}
