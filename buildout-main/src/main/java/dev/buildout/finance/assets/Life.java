package dev.buildout.finance.assets;

import dev.buildout.finance.assets.Revision.LifeChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a cost is depreciated: over a first life, as revised, down to salvage.
 *
 * @param months first life, from first use; units of production where use is the clock
 * @param salvage share of the cost that is never depreciated; 1 for land
 * @param revisions in order of month; changes of life before first use set the first life
 */
public record Life(double months, double salvage, List<Revision> revisions) {
  public Life {
    if (!(months > 0) || !(salvage >= 0 && salvage <= 1)) {
      throw new IllegalArgumentException(
          "found a life of %s months and a salvage of %s, expected > 0 and 0 to 1"
              .formatted(months, salvage));
    }
    revisions = revisions.stream().sorted(Comparator.comparingInt(Revision::month)).toList();
  }

  public Life(double months) {
    this(months, 0, List.of());
  }

  /** Land: never depreciated. */
  public static Life endless() {
    return new Life(1, 1, List.of());
  }

  /** The same with one more revision. */
  public Life with(Revision revision) {
    List<Revision> all = new ArrayList<>(revisions);
    all.add(revision);
    return new Life(months, salvage, all);
  }

  /** Life, in months, of what comes into use at the start of a month. */
  public double at(double month) {
    double life = months;
    for (Revision revision : revisions) {
      if (revision instanceof LifeChange change && change.month() <= month) {
        life = change.lifeMonths();
      }
    }
    return life;
  }
}
