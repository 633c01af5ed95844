package dev.buildout.finance.backtest;

import dev.buildout.model.AssetGroup;
import dev.buildout.model.UsefulLife;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A firm's property, depreciated under a choice of parameters. */
final class FirmModel {
  private static final int ALL_MONTHS = Integer.MAX_VALUE;

  private final FirmHistory history;
  private final GroupResponse shortLived;
  private final GroupResponse equipment;
  private final GroupResponse buildings;

  /**
   * @param lives of all firms
   * @param which of them; leaves changes out
   */
  FirmModel(FirmHistory history, List<UsefulLife> lives, Predicate<UsefulLife> which) {
    this.history = history;
    List<UsefulLife> policy = policy(history.basis(), lives);
    this.shortLived = GroupResponse.of(history, policy, AssetGroup.SHORT_LIVED, which);
    this.equipment = GroupResponse.of(history, policy, AssetGroup.EQUIPMENT, which);
    this.buildings = GroupResponse.of(history, policy, AssetGroup.BUILDINGS, which);
  }

  /** Lives that apply: a segment's own of a group, where it has any, else those of its firm. */
  static List<UsefulLife> policy(FirmBasis basis, List<UsefulLife> lives) {
    Set<AssetGroup> own = EnumSet.noneOf(AssetGroup.class);
    for (UsefulLife life : lives) {
      if (life.firm().equals(basis.firm())) {
        own.add(life.group());
      }
    }
    return lives.stream()
        .filter(l -> l.firm().equals(own.contains(l.group()) ? basis.firm() : basis.policyOf()))
        .toList();
  }

  /** Depreciation by fiscal year of the ledger, USD m. */
  double[] depreciation(Flows flows, Choice choice) {
    double[] shorts = flows.shortLived(choice);
    double[] longs = flows.longLived(choice);
    double scale = openingScale(flows, choice);
    double[] sum = new double[history.years()];
    double share = flows.shortShare(choice, 0);
    addGroup(sum, shortLived, shorts, share * scale, 1, ALL_MONTHS);
    addGroup(sum, equipment, longs, scale * (1 - share), choice.equipment(), ALL_MONTHS);
    addGroup(sum, buildings, longs, scale * (1 - share), 1 - choice.equipment(), ALL_MONTHS);
    shortLived.addRetirements(sum, shorts, share * scale);
    return sum;
  }

  /**
   * Depreciation of one group by fiscal year, USD m.
   *
   * @param months additions of how many months of the ledger count
   */
  double[] depreciation(Flows flows, Choice choice, AssetGroup group, int months) {
    double scale = openingScale(flows, choice);
    double share = flows.shortShare(choice, 0);
    double[] sum = new double[history.years()];
    switch (group) {
      case SHORT_LIVED ->
          addGroup(sum, shortLived, flows.shortLived(choice), share * scale, 1, months);
      case EQUIPMENT ->
          addGroup(
              sum,
              equipment,
              flows.longLived(choice),
              scale * (1 - share),
              choice.equipment(),
              months);
      case BUILDINGS ->
          addGroup(
              sum,
              buildings,
              flows.longLived(choice),
              scale * (1 - share),
              1 - choice.equipment(),
              months);
    }
    return sum;
  }

  private static void addGroup(
      double[] sum,
      GroupResponse group,
      double[] flow,
      double openingScale,
      double share,
      int months) {
    group.addOpening(sum, openingScale * share);
    group.addPlaced(sum, flow, Math.min(months, flow.length), share);
  }

  /** Makes the opening stock worth what is reported and in use. */
  private double openingScale(Flows flows, Choice choice) {
    double share = flows.shortShare(choice, 0);
    double net =
        share * shortLived.openingNet()
            + (1 - share)
                * (choice.equipment() * equipment.openingNet()
                    + (1 - choice.equipment()) * buildings.openingNet());
    return (history.openingProperty() - flows.construction()[0]) / net;
  }
}
