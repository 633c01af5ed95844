package dev.buildout.model;

import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Everything a plan is computed from. Each value has one address, such as {@code
 * sites.pa-1.grid_mw}; {@link #with} is the only way to vary a case.
 */
public record Case(
    @Attribute("Short name.") String name,
    @Attribute("Title.") String title,
    @Attribute(value = "The question that the case asks, in a sentence or two.", byDefault = "")
        String question,
    @Attribute("First month of the plan.") YearMonth start,
    @Attribute(value = "month, quarter or year.", byDefault = "quarter") Resolution resolution,
    @Attribute(value = "Years in which decisions are taken.", unit = "years", min = 1, max = 30)
        int horizonYears,
    @Attribute(
            value =
                "Years of run-off after the horizon, without purchases; at least the longest service life of a system.",
            unit = "years",
            min = 0,
            max = 40)
        int tailYears,
    @Attribute(value = "Currency; amounts are nominal.", byDefault = "USD") String currency,
    @Attribute(
            value =
                "Month in which the base year starts that is run before the plan; empty for none.",
            byDefault = "")
        String baseYear,
    @Attribute(
            value =
                "Orders and reservations of systems are whole numbers, for firms that count in single servers; sales and use may be parts.",
            byDefault = "false")
        boolean wholeSystems,
    @Attribute(value = "Market response.", byDefault = "{}") Market market,
    @Attribute("Campuses.") List<Site> sites,
    @Attribute(value = "Power under contract.", byDefault = "") List<Energisation> power,
    @Attribute(value = "Systems installed or on order.", byDefault = "") List<Cohort> fleet,
    @Attribute(value = "Ways to get capacity.", byDefault = "") List<Offer> offers,
    @Attribute("Work.") List<Workload> workloads,
    @Attribute(value = "Shared supply.", byDefault = "") List<SupplyLimit> supply,
    @Attribute("Money.") Finance finance,
    @Attribute(value = "Reported years.", byDefault = "") List<ReportedYear> history,
    @Attribute(value = "Public figures to compare with.", byDefault = "") List<Anchor> anchors,
    @Attribute(value = "Public figures from which claims are computed.", byDefault = "")
        List<NamedFact> facts,
    @Attribute(value = "Public statements that are tested.", byDefault = "") List<Claim> claims,
    @Attribute(value = "Questions asked beside the plan.", byDefault = "{}") Studies studies,
    @Attribute(value = "Hardware, models, prices.", byDefault = "") Catalog catalog,
    Map<String, Provenance> provenance) {
  public Case {
    sites = List.copyOf(sites);
    power = List.copyOf(power);
    fleet = List.copyOf(fleet);
    offers = List.copyOf(offers);
    workloads = List.copyOf(workloads);
    supply = List.copyOf(supply);
    history = List.copyOf(history);
    anchors = List.copyOf(anchors);
    facts = List.copyOf(facts);
    claims = List.copyOf(claims);
    provenance = Map.copyOf(provenance);
  }

  public Timeline timeline() {
    return Timeline.of(start, resolution.months(), horizonYears * 12, tailYears);
  }

  public Site getSite(String id) {
    return sites.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no site " + id));
  }

  /**
   * A copy in which the value at the address is another.
   *
   * @param address e.g. "finance.discount_rate" or "offers.trn3.price_usd_m"
   * @param value of the attribute's type; a number also stands for a constant path
   * @throws NoSuchElementException when no value has this address
   * @throws IllegalArgumentException when the value has the wrong type
   */
  public Case with(String address, Object value) {
    return (Case) Addresses.with(this, address, value);
  }

  /**
   * A copy in which a number or path, or each that matches the address with stars, is multiplied.
   */
  public Case scaled(String address, double factor) {
    Case result = this;
    for (String each : Addresses.matching(this, address)) {
      result = result.with(each, Addresses.scale(Addresses.get(this, each), factor));
    }
    return result;
  }

  /**
   * Addresses of all values that match a pattern in which a star stands for any one step.
   *
   * @throws NoSuchElementException when there is none
   */
  public List<String> matching(String pattern) {
    return Addresses.matching(this, pattern);
  }

  /** Value at an address. */
  public Object get(String address) {
    return Addresses.get(this, address);
  }

  /** What is declared of the value at an address: its meaning, unit and range. */
  public java.util.Optional<Attribute> findAttribute(String address) {
    return Addresses.attribute(this, address);
  }

  /** Source of the value at an address: its own, or that of the row it stands in. */
  public java.util.Optional<Provenance> findProvenance(String address) {
    String at = address;
    while (!at.isEmpty()) {
      Provenance found = provenance.get(at);
      if (found != null) {
        return java.util.Optional.of(found);
      }
      int dot = at.lastIndexOf('.');
      at = dot < 0 ? "" : at.substring(0, dot);
    }
    return java.util.Optional.empty();
  }
}
