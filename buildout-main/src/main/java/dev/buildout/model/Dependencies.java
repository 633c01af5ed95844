package dev.buildout.model;

import dev.buildout.model.Formula.FactName;
import dev.buildout.model.Formula.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a formula rests on, through the formulas of the facts that it names. */
public final class Dependencies {
  private Dependencies() {}

  /** All names on the way, facts with formulas among them; each once, circles too. */
  public static Set<Term> all(Formula formula, List<NamedFact> facts) {
    Set<Term> found = new LinkedHashSet<>();
    collect(formula, facts, found);
    return found;
  }

  /** Names at which it ends: facts with a value, values of the case, figures of a run. */
  public static Set<Term> leaves(Formula formula, List<NamedFact> facts) {
    return all(formula, facts).stream()
        .filter(term -> formulaOf(term, facts).isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void collect(Formula formula, List<NamedFact> facts, Set<Term> found) {
    for (Term term : formula.names()) {
      if (found.add(term)) {
        formulaOf(term, facts).ifPresent(next -> collect(next, facts, found));
      }
    }
  }

  private static Optional<Formula> formulaOf(Term term, List<NamedFact> facts) {
    return term instanceof FactName name
        ? facts.stream()
            .filter(f -> f.id().equals(name.id()))
            .findFirst()
            .flatMap(NamedFact::formula)
        : Optional.empty();
  }
}
