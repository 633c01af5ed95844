package dev.buildout.solver;

import java.util.List;

/**
 * Why a problem has no solution.
 *
 * @param conflict limits that cannot hold together; each carries its violation in the relaxation
 * @param irreducible whether every proper part of the conflict can hold, which makes it a complete
 *     and minimal explanation; false if time ran out before this was shown
 * @param relaxation row limits that give way, and by how much, if the weighted sum of violations is
 *     to be as small as possible: a cheapest way to make the whole problem feasible; empty if it
 *     was not found in time or columns alone are in conflict
 */
public record Infeasibility(List<Limit> conflict, boolean irreducible, List<Limit> relaxation) {

  /** Keeps its own copies. */
  public Infeasibility {
    conflict = List.copyOf(conflict);
    relaxation = List.copyOf(relaxation);
  }

  /** Names of all rows and columns in conflict, each once, in order. */
  public List<String> names() {
    return conflict.stream().map(Limit::name).distinct().toList();
  }

  /** The explanation in lines of text. */
  public String describe() {
    StringBuilder text = new StringBuilder("These cannot hold together");
    text.append(irreducible ? ":\n" : " (and perhaps fewer of them already cannot):\n");
    conflict.forEach(limit -> text.append("  ").append(limit).append('\n'));
    if (!relaxation.isEmpty()) {
      text.append("All else would hold if these gave way:\n");
      relaxation.forEach(limit -> text.append("  ").append(limit).append('\n'));
    }
    return text.toString();
  }
}
