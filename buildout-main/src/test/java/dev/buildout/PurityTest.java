package dev.buildout;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.buildout.ProductionClasses.ALL;
import static dev.buildout.ProductionClasses.packages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * Everything between a case and its results is pure: the same case, options and seed give the same
 * results anywhere. The solver is not listed where it must reach its native library.
 */
class PurityTest {
  private static final List<String> PURE =
      List.of(
          "units",
          "model",
          "results",
          "performance",
          "finance",
          "planner",
          "audit",
          "app",
          "export");

  private static final DescribedPredicate<JavaMethodCall> READS_THE_CALENDAR =
      DescribedPredicate.describe(
          "read the calendar clock",
          call ->
              (call.getTargetOwner().getPackageName().equals("java.time")
                      && List.of("now", "systemUTC", "systemDefaultZone", "system")
                          .contains(call.getName()))
                  || (call.getTargetOwner().isEquivalentTo(System.class)
                      && call.getName().equals("currentTimeMillis")));

  private static final DescribedPredicate<JavaMethodCall> DRAWS_WITHOUT_SEED =
      DescribedPredicate.describe(
          "draw random numbers without a seed",
          call ->
              (call.getTargetOwner().isEquivalentTo(Math.class) && call.getName().equals("random"))
                  || call.getTargetOwner().isEquivalentTo(ThreadLocalRandom.class)
                  || (call.getTargetOwner().isEquivalentTo(java.util.UUID.class)
                      && call.getName().equals("randomUUID")));

  @Test
  void coreOpensNoFiles() {
    noClasses()
        .that()
        .resideInAnyPackage(packages(PURE))
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.nio.file..")
                .and(DescribedPredicate.not(simpleName("Path")))
                .or(
                    resideInAPackage("java.io")
                        .and(
                            DescribedPredicate.describe(
                                "File*", c -> c.getSimpleName().startsWith("File")))))
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void coreReadsNoCalendar() {
    noClasses()
        .that()
        .resideInAnyPackage(packages(PURE))
        .should(callMethodWhere(READS_THE_CALENDAR))
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void everyDrawHasASeed() {
    noClasses().should(callMethodWhere(DRAWS_WITHOUT_SEED)).check(ALL);
    noClasses()
        .should()
        .callConstructor(java.util.Random.class)
        .because("a RandomGenerator is handed in, L64X128MixRandom unless said otherwise")
        .check(ALL);
  }

  @Test
  void noStaticMutableState() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(ALL);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages(List.of("cli")))
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .allowEmptyShould(true)
        .check(ALL);
  }
}
