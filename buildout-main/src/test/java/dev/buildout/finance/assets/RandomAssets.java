package dev.buildout.finance.assets;

import dev.buildout.finance.assets.Revision.EarlyRetirement;
import dev.buildout.finance.assets.Revision.Impairment;
import dev.buildout.finance.assets.Revision.LifeChange;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Assets of every kind with everything that can happen to them, by seed. */
final class RandomAssets {
  /** Twenty years by month: longer than all lives below with all delays. */
  static final Timeline TIMELINE = Timeline.of(YearMonth.of(2020, 4), 1, 240, 0);

  private static final List<Convention> CONVENTIONS = List.of(Convention.values());

  private final RandomGenerator random;

  RandomAssets(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  List<Asset> ledger(boolean withDisposals) {
    List<Asset> assets = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      assets.add(asset(withDisposals));
    }
    return assets;
  }

  private Asset asset(boolean withDisposals) {
    int inService = random.nextInt(0, 36);
    double cost = random.nextDouble(1, 5000);
    double[] payments = new double[TIMELINE.size()];
    double first = random.nextDouble() * cost;
    payments[random.nextInt(0, inService + 1)] += first;
    payments[inService + random.nextInt(0, 6)] += cost - first;
    Purchase purchase = new Purchase("any", "random", inService, 0, cost, payments, 0);
    Convention convention = CONVENTIONS.get(random.nextInt(CONVENTIONS.size()));
    return new Asset(
        purchase, life(inService), convention, withDisposals ? disposals() : List.of());
  }

  private Life life(int inService) {
    double salvage = random.nextBoolean() ? 0 : random.nextDouble(0, 0.3);
    Life life = new Life(random.nextInt(24, 90), salvage, List.of());
    int month = inService;
    for (int i = random.nextInt(0, 3); i > 0; i--) {
      month += random.nextInt(1, 20);
      life =
          life.with(
              switch (random.nextInt(3)) {
                case 0 -> new LifeChange(month, random.nextInt(12, 120));
                case 1 -> new EarlyRetirement(month, random.nextInt(1, 24));
                default -> new Impairment(month, random.nextDouble(0, 0.4));
              });
    }
    return life;
  }

  private List<Disposal> disposals() {
    return List.of(
        new Disposal(0, random.nextInt(0, 60), random.nextDouble(0, 0.5), random.nextDouble(0, 99)),
        new Disposal(0, random.nextInt(60, 120), random.nextDouble(0, 0.5), 0));
  }
}
