package dev.buildout.cli;

import static dev.buildout.cli.ClaimText.table;
import static dev.buildout.cli.ServingFigures.band;
import static dev.buildout.cli.ServingFigures.number;

import dev.buildout.app.estimates.CostTerms;
import dev.buildout.model.SourcedCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What tokens of rented chips cost, for the page about custom silicon. */
final class ClaimRents {
  private final SourcedCatalog facts;
  private final Map<String, String> slots;

  ClaimRents(SourcedCatalog facts, Map<String, String> slots) {
    this.facts = facts;
    this.slots = slots;
  }

  void fill() {
    CostTerms contract = CostTerms.of(facts).with(true, "contract", Map.of());
    CostTerms block = CostTerms.of(facts).with(true, "capacity block", Map.of());
    List<ClaimSettings.Setting> contracts = ClaimSettings.of(facts, contract);
    List<ClaimSettings.Setting> blocks = ClaimSettings.of(facts, block);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < contracts.size(); i++) {
      rows.add(
          List.of(
              contracts.get(i).name(),
              rent(contracts.get(i), "trn2"),
              rent(contracts.get(i), "trn3"),
              rent(blocks.get(i), "trn2")));
    }
    slots.put(
        "rented",
        table(
            List.of("setting", "trn2, contract", "trn3, contract", "trn2, capacity block"), rows));
    slots.put("rent_trn2", hour(contracts, "trn2"));
    slots.put("rent_trn3", hour(contracts, "trn3"));
    slots.put("rent_h100", hour(contracts, "h100-sxm"));
    slots.put("block_trn2", hour(blocks, "trn2"));
    slots.put("block_h100", hour(blocks, "h100-sxm"));
  }

  private static String rent(ClaimSettings.Setting setting, String chip) {
    return setting
        .cost(chip, "h100-sxm")
        .map(c -> band(c) + ", " + ClaimTokens.half(c))
        .orElse("-");
  }

  private static String hour(List<ClaimSettings.Setting> settings, String chip) {
    return settings.stream()
        .flatMap(s -> s.served(chip).stream())
        .flatMap(s -> s.hour().stream())
        .map(h -> number(h.total()))
        .findFirst()
        .orElseThrow();
  }
}
