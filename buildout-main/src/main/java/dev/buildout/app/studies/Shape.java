package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.model.Cohort;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.model.SupplyLimit;
import dev.buildout.model.Workload;
import dev.buildout.units.Timeline;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two cases must share so that the plan of one can start from that of the other: the same
 * periods, and the same rows in the same order.
 *
 * @param rows kind and id of each row that decisions belong to, with the system it delivers
 */
record Shape(Timeline timeline, List<String> rows) {
  static Shape of(Case c) {
    Stream<String> sites = c.sites().stream().map(Site::id);
    Stream<String> fleet = c.fleet().stream().map(Shape::of);
    Stream<String> offers = c.offers().stream().map(Shape::of);
    Stream<String> work = c.workloads().stream().map(Shape::of);
    Stream<String> supply = c.supply().stream().map(SupplyLimit::id);
    return new Shape(
        c.timeline(), Stream.of(sites, fleet, offers, work, supply).flatMap(kind -> kind).toList());
  }

  private static String of(Cohort cohort) {
    return cohort.id() + " " + cohort.system();
  }

  private static String of(Offer offer) {
    return offer.getClass().getSimpleName() + " " + offer.id() + " " + offer.system();
  }

  private static String of(Workload workload) {
    return workload.id() + " " + workload.channels().stream().map(channel -> channel.id()).toList();
  }
}
