package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.model.Goodput;
import dev.buildout.model.Rates;
import dev.buildout.performance.Roofline;

/** What the hardware of a case delivers, from the performance model. */
public record Workings(Rates rates, Goodput goodput) {
  public static Workings of(Case c) {
    return new Workings(Roofline.rates(c), Roofline.goodput(c));
  }
}
