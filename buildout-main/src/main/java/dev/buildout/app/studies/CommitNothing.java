package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.model.DebtFacility;
import dev.buildout.planner.measures.Bound;
import java.util.List;
import java.util.Optional;

/**
 * No order, hall, grid contract or rental. Who commits nothing signs no loan either: lenders ask no
 * fee for what is not drawn.
 */
record CommitNothing(List<Bound> bounds) implements Strategy {
  CommitNothing {
    bounds = List.copyOf(bounds);
  }

  @Override
  public String id() {
    return "nothing";
  }

  @Override
  public String name() {
    return "Commit nothing new";
  }

  @Override
  public Optional<String> leftOut() {
    return Optional.empty();
  }

  @Override
  public Case in(Case c) {
    Case unsigned = c;
    for (DebtFacility d : c.finance().debt()) {
      unsigned = unsigned.with("finance.debt." + d.id() + ".commitment_fee", 0.0);
    }
    return unsigned;
  }

  @Override
  public Demands demands(Resolver resolver) {
    return new Demands(bounds, true, List.of());
  }
}
