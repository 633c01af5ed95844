package dev.buildout.planner;

import dev.buildout.solver.Basis;
import dev.buildout.solver.Solution;
import java.util.List;
import java.util.Optional;

/**
 * What a plan leaves for those that differ little from it.
 *
 * @param choices the relaxations with generations developed or not, by number of the choice as in
 *     {@link Generations}
 * @param best number of the choice that was made
 * @param last basis of the linear programme with whole numbers fixed
 * @param whole values of all columns, of which the whole numbers are tried again
 */
record Restart(List<Relaxed> choices, int best, Optional<Basis> last, double[] whole) {
  Restart {
    choices = List.copyOf(choices);
  }

  /** What is kept of a relaxation: where to start again, and duals that bound similar ones. */
  record Relaxed(Optional<Basis> basis, double[] rowDuals) {
    static Relaxed of(Solution s) {
      return new Relaxed(s.basis(), s.rowDuals());
    }
  }

  Optional<Relaxed> choice(int number) {
    return number < choices.size() ? Optional.of(choices.get(number)) : Optional.empty();
  }
}
