package dev.buildout.cases;

import dev.buildout.model.Case;

/** One rule; it reports to the findings. */
interface Rule {
  void check(Case c, Findings findings);

  /** Where the horizon is at fault itself, nothing can be said of what depends on it. */
  static boolean hasTimeline(Case c) {
    return c.horizonYears() >= 1 && c.tailYears() >= 0;
  }
}
