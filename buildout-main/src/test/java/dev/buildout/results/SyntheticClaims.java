package dev.buildout.results;

import java.util.Map;

/** Public statements of the synthetic run, one of each verdict. */
final class SyntheticClaims {
  private final Map<String, Table> tables;
  private int number;

  SyntheticClaims(Map<String, Table> tables) {
    this.tables = tables;
  }

  void fill() {
    claim("K1", "The budget is 200 billion.", "holds", 200, 198, "USD bn", "gross", "stands");
    claim("K2", "Chips are cheaper.", "holds only if", 0.5, 0.36, "x", "", "turns");
    claim("K3", "Capacity earns at once.", "fails", 1, 0.587, "x", "", "");
    claim("K4", "Silicon earns 10 billion.", "contradicted by another claim", 10, 14, "", "", "");
    claim("K5", "The chip is made in 3 nm.", "input", 3, Double.NaN, "nm", "", "");
    claim("K6", "Rivals will follow.", "not testable", Double.NaN, Double.NaN, "", "", "");
    add(
        ClaimTables.CLAIM_CONDITIONS,
        "K2",
        "facts.price",
        "Price of an hour",
        "at most",
        1.051,
        0.75,
        "USD/chip-h",
        true);
    add(
        ClaimTables.CLAIM_PAIRS,
        "K4",
        "K4",
        "Silicon earns 10 billion.",
        "10 USD bn/year",
        "K1",
        "Silicon earns 20 billion.",
        "20 USD bn/year",
        false);
  }

  private void claim(
      String id,
      String says,
      String verdict,
      double stated,
      double computed,
      String unit,
      String basis,
      String robust) {
    number++;
    add(
        ClaimTables.CLAIMS,
        number,
        id,
        says,
        verdict,
        !Double.isNaN(stated),
        Double.isNaN(stated) ? 0.0 : stated,
        !Double.isNaN(computed),
        Double.isNaN(computed) ? 0.0 : computed,
        unit,
        basis,
        "Read as it stands.",
        Double.isNaN(computed) ? "" : "a / b = " + computed,
        Double.isNaN(computed) ? "" : "facts.a, facts.b",
        robust);
  }

  private void add(TableSpec spec, Object... cells) {
    tables.computeIfAbsent(spec.name(), name -> new Table(spec)).add(cells);
  }
}
