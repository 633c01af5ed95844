package dev.buildout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.buildout.ProductionClasses.ALL;
import static dev.buildout.ProductionClasses.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What a reader may count on in every package. */
class HouseStyleTest {

  @Test
  void everyPackageIsDescribedAndNullMarked() {
    List<String> bare =
        ALL.getDefaultPackage().getSubpackagesInTree().stream()
            .filter(p -> PackageMatcher.of(ROOT + "..").matches(p.getName()))
            .filter(p -> !p.getClasses().isEmpty())
            .filter(p -> !p.tryGetAnnotationOfType(NullMarked.class).isPresent())
            .map(JavaPackage::getName)
            .toList();

    assertThat(bare).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  /** A name says the role; these say nothing. */
  @Test
  void noEmptyNames() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Manager|Helpers?)")
        .allowEmptyShould(true)
        .check(ALL);
  }
}
