package dev.buildout.planner;

import dev.buildout.solver.Basis;
import java.util.List;
import java.util.Optional;

/**
 * What a plan leaves for those that differ little from it.
 *
 * @param choices bases of the relaxations with generations developed or not, by number of the
 *     choice as in {@link Generations}
 * @param last basis of the linear programme with whole numbers fixed
 * @param whole values of all columns, of which the whole numbers are tried again
 */
record Restart(List<Optional<Basis>> choices, Optional<Basis> last, double[] whole) {
  Restart {
    choices = List.copyOf(choices);
  }

  Optional<Basis> choice(int number) {
    return number < choices.size() ? choices.get(number) : Optional.empty();
  }
}
