package dev.buildout.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.claims.Verdict.Outcome;
import dev.buildout.model.Case;
import dev.buildout.model.Claim;
import dev.buildout.model.Dependencies;
import dev.buildout.model.Formula;
import dev.buildout.model.Formula.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ledger that ships with cases/amazon-2026, without a run. */
class ShippedLedgerTest {
  private static Case theCase;
  private static Ledger ledger;

  @BeforeAll
  static void read() throws CaseFaults {
    theCase = CaseReader.read(Path.of("..", "cases", "amazon-2026")).value();
    ledger = Ledger.of(theCase, Optional.empty());
  }

  private static Verdict verdict(String id) {
    return ledger.verdicts().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void allClaimsAreThereOnceAndInOrder() {
    List<String> ids = IntStream.rangeClosed(1, 135).mapToObj("Q%03d"::formatted).toList();

    assertThat(ledger.verdicts()).extracting(Verdict::id).containsExactlyElementsOf(ids);
    assertThat(ledger.counts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(135);
  }

  @Test
  void enoughIsComputedAndSolvedFor() {
    assertThat(ledger.computed()).isGreaterThanOrEqualTo(60);
    assertThat(ledger.solved()).isGreaterThanOrEqualTo(12);
  }

  @Test
  void claimsThatWaitSayForWhat() {
    assertThat(ledger.verdicts().stream().filter(v -> v.outcome() == Outcome.NOT_TESTABLE))
        .allSatisfy(v -> assertThat(v.explanation()).isNotEmpty().doesNotContain("mixes bases"));
  }

  @Test
  void inputsComputeNothing() {
    assertThat(ledger.verdicts().stream().filter(v -> v.outcome() == Outcome.INPUT))
        .allSatisfy(v -> {
          assertThat(v.computed()).isEmpty();
          assertThat(v.dependsOn()).isEmpty();
        });
  }

  @Test
  void pairsOfThePublicRecordAreSideBySide() {
    assertThat(verdict("Q092").outcome()).isEqualTo(Outcome.CONTRADICTED);
    assertThat(verdict("Q092").pair().orElseThrow().one().value()).hasValue(10);
    assertThat(verdict("Q092").pair().orElseThrow().other().value()).hasValue(20);
    assertThat(verdict("Q004").outcome()).isEqualTo(Outcome.CONTRADICTED);
    assertThat(verdict("Q004").pair().orElseThrow().one().basis()).startsWith("net");
    assertThat(verdict("Q017").outcome()).isEqualTo(Outcome.HOLDS_ONLY_IF);
    assertThat(verdict("Q017").pair().orElseThrow().one().basis()).startsWith("per_server");
    assertThat(verdict("Q017").pair().orElseThrow().other().basis()).startsWith("per_chip");
  }

  /** 139,514 - 131,819 + 3,499; 128,320 - 77,658; 144 x 2,517 / (64 x 1,299). */
  @Test
  void numbersAreThoseOfTheFilings() {
    assertThat(verdict("Q070").computed().orElseThrow()).isEqualTo(11.194);
    assertThat(verdict("Q004").computed().orElseThrow()).isEqualTo(50.662, Offset.offset(1e-9));
    assertThat(verdict("Q017").computed().orElseThrow()).isEqualTo(144 * 2517.0 / (64 * 1299.0));
    assertThat(verdict("Q003").computed().orElseThrow())
        .isEqualTo(200 - 131.819, Offset.offset(1e-9));
  }

  /** 196,501 / 139,514 - 1: what operating cash flow must stay below for the claim to hold. */
  @Test
  void conditionIsTheClosedForm() {
    Verdict.Condition growth = verdict("Q071").condition().orElseThrow();

    assertThat(growth.needed()).isEqualTo((200_000 - 3_499) / 139_514.0 - 1, Offset.offset(1e-9));
    assertThat(growth.atLeast()).isFalse();
  }

  @Test
  void computedRestsOnTwoNamesOrARun() {
    assertThat(ledger.verdicts().stream().filter(v -> v.computed().isPresent()))
        .allSatisfy(v -> assertThat(v.dependsOn()).hasSizeGreaterThanOrEqualTo(2));
  }

  /** A number that does not move when what it depends on moves would not be computed. */
  @Test
  void eachDependencyMovesItsNumber() {
    List<String> still = new ArrayList<>();
    int moved = 0;
    for (Claim claim : theCase.claims()) {
      Verdict before = verdict(claim.id());
      if (before.computed().isEmpty()) {
        continue;
      }
      for (Term leaf : leaves(claim)) {
        Values changed =
            Values.of(theCase, Optional.empty()).with(leaf, value -> value * 1.07 + 1e-6);
        Verdict after = new Judge(changed).judge(claim);
        if (!before.dependsOn().contains(Values.shown(leaf))) {
          continue;
        }
        if (after.computed().equals(before.computed())) {
          still.add(claim.id() + " " + Values.shown(leaf));
        }
        moved++;
      }
    }
    assertThat(still).isEmpty();
    assertThat(moved).isGreaterThan(200);
  }

  private static List<Term> leaves(Claim claim) {
    List<Formula> formulas =
        switch (claim) {
          case Claim.Input i -> List.of();
          case Claim.Untestable u -> List.of();
          case Claim.Compare c -> List.of(c.metric());
          case Claim.Condition c -> List.of(c.metric());
          case Claim.Readings r -> r.readings().stream().map(Claim.Reading::metric).toList();
          case Claim.Contradiction c -> c.metric().stream().toList();
        };
    return formulas.stream()
        .flatMap(f -> Dependencies.leaves(f, theCase.facts()).stream())
        .distinct()
        .toList();
  }

  @Test
  void noClaimIsKnownToTheCode() throws IOException {
    try (var files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        assertThat(text.replace("Q001.", ""))
            .as(file.toString())
            .doesNotContainPattern("\"Q\\d{3}\"");
      }
    }
  }

  /** A fact from memory says so wherever it is used. */
  @Test
  void gradesAreShown() {
    assertThat(verdict("Q005").working()).contains("130.7 USD bn (memory)");
    assertThat(verdict("Q021").working()).contains("(weak)");
  }
}
