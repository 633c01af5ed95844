package dev.buildout.model;

import dev.buildout.units.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a plan does, as dated purchases and flows: the only thing that finance needs to know of it.
 * All amounts in USD m; arrays run over the periods of the timeline.
 *
 * @param flows amounts accrued in each period
 * @param borrowed new debt by period, all facilities
 * @param repaid repayments by period, all facilities
 * @param interest interest and fees of debt accrued in each period, the opening debt included
 * @param received paid by customers in advance
 * @param released part of the revenue that was paid in advance
 */
public record Programme(
    Timeline timeline,
    List<Purchase> purchases,
    List<Disposal> disposals,
    Map<Flow, double[]> flows,
    double[] borrowed,
    double[] repaid,
    double[] interest,
    double[] received,
    double[] released) {

  /** A programme whose customers pay nothing in advance. */
  public Programme(
      Timeline timeline,
      List<Purchase> purchases,
      List<Disposal> disposals,
      Map<Flow, double[]> flows,
      double[] borrowed,
      double[] repaid,
      double[] interest) {
    this(
        timeline,
        purchases,
        disposals,
        flows,
        borrowed,
        repaid,
        interest,
        new double[timeline.size()],
        new double[timeline.size()]);
  }

  public Programme {
    purchases = List.copyOf(purchases);
    disposals = List.copyOf(disposals);
    flows = Map.copyOf(flows);
  }

  /** A programme in which nothing happens. */
  public static Programme nothing(Timeline timeline) {
    double[] none = new double[timeline.size()];
    return new Programme(timeline, List.of(), List.of(), Map.of(), none, none, none);
  }

  /** What leaves of a purchase, given by its index, in order of time. */
  public List<Disposal> disposalsOf(int purchase) {
    return disposals.stream()
        .filter(d -> d.purchase() == purchase)
        .sorted(Comparator.comparingInt(Disposal::period))
        .toList();
  }

  /**
   * Something bought for more than a year.
   *
   * @param label e.g. "trn3 at new-carlisle"
   * @param inService period in which use and depreciation begin; the timeline's size when it never
   *     arrives; -1 when it was in service before the start
   * @param monthsBefore months in service before the start of the timeline; 0 unless inService is
   *     -1
   * @param cost full cost
   * @param payments cash paid in each period; the sum may be less than cost for what was paid
   *     before
   * @param paidBefore cash paid before the start, part of the opening property
   * @param acquired months from the start of the timeline to the order or binding contract; below 0
   *     for before it
   */
  public record Purchase(
      String assetClass,
      String label,
      int inService,
      int monthsBefore,
      double cost,
      double[] payments,
      double paidBefore,
      int acquired) {

    /** Acquired with the start of the timeline, or with first use where that was before. */
    public Purchase(
        String assetClass,
        String label,
        int inService,
        int monthsBefore,
        double cost,
        double[] payments,
        double paidBefore) {
      this(
          assetClass,
          label,
          inService,
          monthsBefore,
          cost,
          payments,
          paidBefore,
          inService < 0 ? -monthsBefore : 0);
    }
  }

  /**
   * A share of a purchase that leaves the books.
   *
   * @param purchase index in the list of purchases
   * @param period period at whose start it leaves
   * @param share share of the original quantity
   * @param proceeds price received
   */
  public record Disposal(int purchase, int period, double share, double proceeds) {}
}
