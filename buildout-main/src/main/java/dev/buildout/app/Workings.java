package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.model.Goodput;
import dev.buildout.model.Rates;
import dev.buildout.performance.SystemRates;

/** What the hardware of a case delivers, from the performance model. */
public record Workings(SystemRates model, Rates rates, Goodput goodput) {
  public static Workings of(Case c) {
    return of(c, SystemRates.of(c.catalog()));
  }

  /** Those of a changed case, which often leaves most rates as they are. */
  public Workings after(Case changed) {
    return of(changed, model.by(changed.catalog()));
  }

  private static Workings of(Case c, SystemRates model) {
    return new Workings(model, model.rates(c), SystemRates.goodput(c));
  }
}
