package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.model.PriceFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prices of the catalog that differ for one chip and market, with the one that is used. */
final class Conflicting {
  private Conflicting() {}

  static List<Object> prices(Case c) {
    Map<String, List<PriceFact>> groups = new LinkedHashMap<>();
    for (PriceFact p : c.catalog().prices()) {
      groups.computeIfAbsent(p.accelerator() + " " + p.market(), k -> new ArrayList<>()).add(p);
    }
    List<Object> conflicts = new ArrayList<>();
    groups.forEach((name, facts) -> {
      if (facts.stream().map(PriceFact::usdPerChipHour).distinct().count() > 1) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", name);
        m.put("prices", facts.stream().map(f -> (Object) describe(c, f)).toList());
        conflicts.add(m);
      }
    });
    return conflicts;
  }

  private static Map<String, Object> describe(Case c, PriceFact f) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("provider", f.provider());
    m.put("product", f.product());
    m.put("usd_per_chip_hour", f.usdPerChipHour());
    m.put("used", f.used());
    c.findProvenance("catalog.prices." + f.id())
        .ifPresent(p -> {
          m.put("source", p.source());
          m.put("as_of", p.asOf());
          m.put("confidence", p.confidence().label());
        });
    return m;
  }
}
