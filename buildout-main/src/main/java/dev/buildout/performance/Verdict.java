package dev.buildout.performance;

import dev.buildout.model.Rates;

/** What the model says of a system and a workload. */
sealed interface Verdict {
  record Runs(Rates.Rate rate) implements Verdict {}

  record Cannot(String reason) implements Verdict {}
}
