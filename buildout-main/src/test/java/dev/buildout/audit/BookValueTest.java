package dev.buildout.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Convention;
import dev.buildout.model.LifeChange;
import dev.buildout.model.Path;
import dev.buildout.model.TaxConvention;
import dev.buildout.model.TaxSchedule;
import dev.buildout.model.UnitsOfProduction;
import dev.buildout.model.WriteDown;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked out by hand; first use is in October 2026. */
class BookValueTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void straight() {
    double[] deducted = value(0, Convention.MONTHLY, List.of(), List.of()).deducted;

    assertThat(deducted[0]).isZero();
    assertThat(deducted[30]).isCloseTo(0.5, EXACT);
    assertThat(deducted[80]).isCloseTo(1, EXACT);
  }

  @Test
  void salvageStays() {
    assertThat(value(0.1, Convention.MONTHLY, List.of(), List.of()).deducted[80])
        .isCloseTo(0.9, EXACT);
  }

  /** A year of five is gone; the other 0.8 last for five years more. */
  @Test
  void aChangeOfLifeSpreadsWhatIsLeft() {
    var change = new LifeChange("six", YearMonth.of(2027, 10), 72);
    double[] deducted = value(0, Convention.MONTHLY, List.of(change), List.of()).deducted;

    assertThat(deducted[12]).isCloseTo(0.2, EXACT);
    assertThat(deducted[42]).isCloseTo(0.2 + 0.8 / 2, EXACT);
    assertThat(deducted[72]).isCloseTo(1, EXACT);
  }

  @Test
  void anImpairmentTakesOfWhatStandsOnceInService() {
    var before = new WriteDown("before", YearMonth.of(2026, 10), 0.5);
    var loss = new WriteDown("loss", YearMonth.of(2029, 4), 0.2);
    BookValue value = value(0, Convention.MONTHLY, List.of(), List.of(before, loss));

    assertThat(value.deducted[30]).isCloseTo(0.5, EXACT);
    assertThat(value.lost[30]).isCloseTo(0.1, EXACT);
    assertThat(value.deducted[45]).isCloseTo(0.8, EXACT);
    assertThat(value.deducted[60]).isCloseTo(1, EXACT);
  }

  /** The year's half and the quarter's half, in three months of use. */
  @Test
  void conventionsCountFromTheMiddle() {
    assertThat(value(0, Convention.HALF_YEAR, List.of(), List.of()).deducted[3])
        .isCloseTo(6 / 60.0, EXACT);
    assertThat(value(0, Convention.MID_QUARTER, List.of(), List.of()).deducted[3])
        .isCloseTo(1.5 / 60, EXACT);
  }

  @Test
  void useIsTheClock() {
    AssetClass c =
        assetClass(
            0,
            Convention.MONTHLY,
            List.of(),
            List.of(),
            Optional.of(new UnitsOfProduction(Path.constant(1200), 2000)));

    double[] deducted = new BookValue(c, OCTOBER, 30).deducted;

    assertThat(deducted[10]).isCloseTo(0.5, EXACT);
    assertThat(deducted[30]).isCloseTo(1, EXACT);
  }

  private static BookValue value(
      double salvage, Convention convention, List<LifeChange> changes, List<WriteDown> losses) {
    return new BookValue(
        assetClass(salvage, convention, changes, losses, Optional.empty()), OCTOBER, 80);
  }

  private static AssetClass assetClass(
      double salvage,
      Convention convention,
      List<LifeChange> changes,
      List<WriteDown> losses,
      Optional<UnitsOfProduction> use) {
    return new AssetClass(
        "systems",
        "S",
        60,
        Path.constant(0),
        TaxSchedule.BOOK,
        0,
        0,
        salvage,
        convention,
        changes,
        losses,
        use,
        TaxConvention.HALF_YEAR,
        Optional.empty());
  }
}
