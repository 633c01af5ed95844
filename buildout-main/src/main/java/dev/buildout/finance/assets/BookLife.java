package dev.buildout.finance.assets;

import dev.buildout.finance.assets.Revision.Impairment;
import dev.buildout.model.AssetClass;
import dev.buildout.model.LifeChange;
import dev.buildout.model.Path;
import dev.buildout.model.UnitsOfProduction;
import dev.buildout.model.WriteDown;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the books depreciate what a class of property has in use from one month on: its lives as they
 * change, its impairments, its convention, or its use.
 *
 * @param assetClass the class
 * @param origin month 0 of all counts of months
 * @param inService month of first use
 */
public record BookLife(AssetClass assetClass, YearMonth origin, int inService) {

  /**
   * Something that a case states of a class.
   *
   * @param id of the change of life or impairment
   * @param month on the count of months
   * @param revision what it does
   */
  public record Event(String id, int month, Revision revision) {
    public boolean isLoss() {
      return revision instanceof Impairment;
    }
  }

  /** Net share from a month on ({@link NetCurve}). */
  public NetCurve curve(int from, int months) {
    if (assetClass.unitsOfProduction().isPresent()) {
      UnitsOfProduction use = assetClass.unitsOfProduction().get();
      double[] used = used(use.unitsPerYear(), from + months);
      return NetCurve.of(
          life(use.lifeUnits()),
          month -> used[Math.max(0, (int) month - inService)],
          inService,
          inService,
          from,
          months);
    }
    int monthOfYear = Math.floorMod(origin.getMonthValue() - 1 + inService, 12);
    double start = NetCurve.start(assetClass.convention(), inService, monthOfYear);
    return NetCurve.straightLine(life(assetClass.bookLifeMonths()), inService, start, from, months);
  }

  /** All revisions of the class, in order of month. */
  public List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (LifeChange change : assetClass.lifeChanges()) {
      int month = month(change.from());
      events.add(
          new Event(change.id(), month, new Revision.LifeChange(month, change.bookLifeMonths())));
    }
    for (WriteDown loss : assetClass.impairments()) {
      int month = month(loss.on());
      events.add(new Event(loss.id(), month, new Impairment(month, loss.share())));
    }
    events.sort(Comparator.comparingInt(Event::month));
    return List.copyOf(events);
  }

  /** Impairments fall on what was in service before their month. */
  private Life life(double first) {
    return new Life(
        first,
        assetClass.salvageShare(),
        events().stream()
            .filter(e -> !e.isLoss() || e.month() > inService)
            .map(Event::revision)
            .toList());
  }

  /** Units from month 0 to a month; negative for what was produced before month 0. */
  public static double produced(Path unitsPerYear, YearMonth origin, int month) {
    double units = 0;
    for (int m = Math.min(0, month); m < Math.max(0, month); m++) {
      units += unitsPerYear.at(origin.plusMonths(m)) / 12;
    }
    return month < 0 ? -units : units;
  }

  /** Units after 0, 1, 2 ... months of use, until a month. */
  private double[] used(Path unitsPerYear, int until) {
    double[] units = new double[Math.max(0, until - inService) + 1];
    for (int m = 0; m + 1 < units.length; m++) {
      units[m + 1] = units[m] + unitsPerYear.at(origin.plusMonths(inService + m)) / 12;
    }
    return units;
  }

  private int month(YearMonth at) {
    return (int) ChronoUnit.MONTHS.between(origin, at);
  }
}
