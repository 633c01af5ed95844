package dev.buildout.finance;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Convention;
import dev.buildout.model.EarlierBonus;
import dev.buildout.model.LifeChange;
import dev.buildout.model.Path;
import dev.buildout.model.TaxConvention;
import dev.buildout.model.TaxSchedule;
import dev.buildout.model.UnitsOfProduction;
import dev.buildout.model.WriteDown;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Asset classes with everything that can happen to their lives, near a month. */
final class RandomClasses {
  /** No life below is longer, whatever changes, in months from first use. */
  static final int LONGEST = 480;

  static AssetClass next(RandomGenerator random, String id, YearMonth near) {
    boolean byUse = random.nextInt(6) == 0;
    return new AssetClass(
        id,
        id,
        random.nextInt(12, 240),
        bonus(random, near),
        one(random, TaxSchedule.values()),
        0,
        random.nextDouble(),
        random.nextBoolean() ? 0 : random.nextDouble(0, 0.3),
        byUse ? Convention.MONTHLY : one(random, Convention.values()),
        byUse ? List.of() : changes(random, near),
        impairments(random, near),
        byUse
            ? Optional.of(
                new UnitsOfProduction(
                    new Path(
                        List.of(
                            new Path.Point(near.minusYears(2), random.nextDouble(200, 900)),
                            new Path.Point(near.plusYears(3), random.nextDouble(200, 900))),
                        0),
                    random.nextInt(300, 7_000)))
            : Optional.empty(),
        one(random, TaxConvention.values()),
        random.nextInt(3) == 0
            ? Optional.of(new EarlierBonus(month(random, near), bonus(random, near)))
            : Optional.empty());
  }

  /** One share, or a step. */
  private static Path bonus(RandomGenerator random, YearMonth near) {
    double share = random.nextInt(3) == 0 ? 1 : random.nextDouble();
    if (random.nextBoolean()) {
      return Path.constant(share);
    }
    YearMonth step = month(random, near);
    return new Path(
        List.of(
            new Path.Point(step.minusMonths(1), random.nextDouble()), new Path.Point(step, share)),
        0);
  }

  static AssetClass with(
      AssetClass c, List<LifeChange> changes, List<WriteDown> impairments, Convention convention) {
    return new AssetClass(
        c.id(),
        c.name(),
        c.bookLifeMonths(),
        c.bonusShare(),
        c.taxSchedule(),
        c.serviceLifeMonths(),
        c.terminalShare(),
        c.salvageShare(),
        convention,
        changes,
        impairments,
        c.unitsOfProduction(),
        c.taxConvention(),
        c.earlierBonus());
  }

  private static List<LifeChange> changes(RandomGenerator random, YearMonth near) {
    List<LifeChange> changes = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      changes.add(new LifeChange("change" + i, month(random, near), random.nextInt(6, 300)));
    }
    return changes;
  }

  private static List<WriteDown> impairments(RandomGenerator random, YearMonth near) {
    List<WriteDown> impairments = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      impairments.add(new WriteDown("loss" + i, month(random, near), random.nextDouble(0, 0.6)));
    }
    return impairments;
  }

  private static YearMonth month(RandomGenerator random, YearMonth near) {
    return near.plusMonths(random.nextInt(-60, 90));
  }

  private RandomClasses() {}

  private static <T> T one(RandomGenerator random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }
}
