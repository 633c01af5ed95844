package dev.buildout;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.buildout.ProductionClasses.ALL;
import static dev.buildout.ProductionClasses.ROOT;
import static dev.buildout.ProductionClasses.packages;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The arrows of the architecture: which package may lean on which, and where each library may be
 * seen. An arrow that is not listed fails; a new package is one line here.
 */
class ArchitectureTest {

  /** A package and the packages of ours that it may use. */
  record Arrow(String from, List<String> to) {
    static Arrow of(String from, String... to) {
      return new Arrow(from, List.of(to));
    }
  }

  /** A library, as a package pattern, and the only packages of ours that may see it. */
  record Border(String library, List<String> within) {
    static Border of(String library, String... within) {
      return new Border(library, List.of(within));
    }
  }

  static final List<Arrow> ARROWS =
      List.of(
          Arrow.of("units"),
          Arrow.of("solver"),
          Arrow.of("model", "units"),
          Arrow.of("results", "units"),
          Arrow.of("performance", "model", "units"),
          Arrow.of("finance", "model", "units"),
          Arrow.of("uncertainty", "model", "units"),
          Arrow.of("planner", "model", "finance", "uncertainty", "solver", "units"),
          // Recomputes what the others claim, so it must not lean on them.
          Arrow.of("audit", "model", "results", "units"),
          Arrow.of(
              "app",
              "units",
              "solver",
              "model",
              "results",
              "performance",
              "finance",
              "uncertainty",
              "planner",
              "audit",
              // A run says what public statements come to.
              "claims"),
          // Reads the lines of the statements as formulas of cells, so it must see them.
          Arrow.of("export", "model", "finance", "claims", "results", "units"),
          Arrow.of("claims", "model", "results", "units"),
          Arrow.of("cases", "model", "units"),
          Arrow.of("store", "results", "units"),
          Arrow.of("report", "results", "store", "units"),
          Arrow.of(
              "cli",
              "units",
              "solver",
              "model",
              "results",
              "performance",
              "finance",
              "planner",
              "audit",
              "app",
              "claims",
              "cases",
              "store",
              "report",
              "export"));

  static final List<Border> BORDERS =
      List.of(
          Border.of("tools.jackson..", "cases", "store", "report", "cli"),
          Border.of("com.fasterxml.jackson..", "cases", "store", "report", "cli"),
          Border.of("org.duckdb..", "store"),
          Border.of("java.sql..", "store"),
          Border.of("java.lang.foreign..", "solver"),
          Border.of("org.dhatim..", "export"),
          Border.of("picocli..", "cli"));

  @ParameterizedTest
  @FieldSource("ARROWS")
  void packageLeansOnlyOnWhatItMay(Arrow arrow) {
    List<String> allowed = new ArrayList<>(arrow.to());
    allowed.add(arrow.from());

    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + arrow.from() + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(packages(allowed))))
        .as("%s may use %s only".formatted(arrow.from(), arrow.to()))
        .allowEmptyShould(true)
        .check(ALL);
  }

  @ParameterizedTest
  @FieldSource("BORDERS")
  void libraryStaysWithinItsBorder(Border border) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages(border.within()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(border.library())
        .as("%s may be seen in %s only".formatted(border.library(), border.within()))
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void noCyclesBetweenPackages() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true).check(ALL);
  }

  /** Otherwise a new package would escape every rule above. */
  @Test
  void everyPackageIsListed() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : ALL) {
      found.add(
          type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "").split("\\.")[0]);
    }

    assertThat(ARROWS.stream().map(Arrow::from)).containsAll(found);
  }
}
