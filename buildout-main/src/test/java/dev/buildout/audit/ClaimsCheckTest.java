package dev.buildout.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.cli.PlannedRun;
import dev.buildout.model.Case;
import dev.buildout.model.Claim;
import dev.buildout.model.Rates;
import dev.buildout.results.Check;
import dev.buildout.results.ClaimTables;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** No number or verdict of a claim can change unseen, and no fact behind it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsCheckTest {
  private Case theCase;
  private Run run;

  @BeforeAll
  void plan() throws CaseFaults {
    run = PlannedRun.amazon().run();
    theCase = CaseReader.read(run.caseFiles()).value();
  }

  private Check check(Case c, Map<String, Table> tables) {
    Evidence e = new Evidence(c, "plan", new Rates(Map.of()), tables);
    return new ClaimsCheck().check(e, Map.of());
  }

  @Test
  void soundRunPasses() {
    assertThat(check(theCase, run.tables()).ok())
        .as(check(theCase, run.tables()).detail())
        .isTrue();
  }

  @Test
  void everyNumberIsGuarded() {
    List<String> unseen = new ArrayList<>();
    for (var each :
        Map.of(
                ClaimTables.CLAIMS, List.of("number", "stated", "computed"),
                ClaimTables.CLAIM_CONDITIONS, List.of("needed", "today"))
            .entrySet()) {
      TableSpec spec = each.getKey();
      for (int row = 0; row < run.table(spec).size(); row++) {
        for (String column : each.getValue()) {
          if (check(theCase, Corruption.of(run.tables(), spec, row, column)).ok()) {
            unseen.add(spec.name() + " " + row + " " + column);
          }
        }
      }
    }
    assertThat(unseen).isEmpty();
  }

  /** Of a claim with several readings the bases decide which count, and those are not recounted. */
  @Test
  void verdictsAreGuarded() {
    Table claims = run.table(ClaimTables.CLAIMS);
    List<String> unseen = new ArrayList<>();
    int turned = 0;
    for (int row = 0; row < claims.size(); row++) {
      String verdict = claims.text(row, "verdict");
      boolean several = theCase.claims().get(row) instanceof Claim.Readings;
      if (claims.flag(row, "is_computed") && !verdict.equals("holds only if") && !several) {
        turned++;
        String other = verdict.equals("holds") ? "fails" : "holds";
        if (check(theCase, with(row, other)).ok()) {
          unseen.add(claims.text(row, "claim"));
        }
      }
    }
    assertThat(turned).isGreaterThan(30);
    assertThat(unseen).isEmpty();
  }

  @Test
  void anotherFactIsSeen() {
    Case other = theCase.with("facts.aws_revenue_2024.value", Optional.of(100_000.0));

    assertThat(check(other, run.tables()).ok()).isFalse();
  }

  private Map<String, Table> with(int changed, String verdict) {
    Table claims = run.table(ClaimTables.CLAIMS);
    Table copy = new Table(ClaimTables.CLAIMS);
    for (int row = 0; row < claims.size(); row++) {
      Object[] cells = claims.rows().get(row).clone();
      if (row == changed) {
        cells[ClaimTables.CLAIMS.indexOf("verdict")] = verdict;
      }
      copy.add(cells);
    }
    Map<String, Table> tables = new HashMap<>(run.tables());
    tables.put("claims", copy);
    return tables;
  }
}
