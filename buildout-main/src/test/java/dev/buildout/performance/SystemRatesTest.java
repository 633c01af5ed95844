package dev.buildout.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cases.CaseReader;
import dev.buildout.model.Case;
import dev.buildout.model.Rates;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates of a whole case. */
class SystemRatesTest {
  @Test
  void ratesAndGoodputOfQuickstart() throws Exception {
    Case c = quickstart();

    assertThat(
            SystemRates.of(c.catalog())
                .rates(c)
                .find("gpu-hours", "hgx-h100")
                .map(Rates.Rate::unitsPerHour))
        .contains(8.0);
    assertThat(SystemRates.of(c.catalog()).excluded(c)).isEmpty();
    assertThat(SystemRates.goodput(c).of("hgx-h100")).isEqualTo(0.93);
  }

  @Test
  void aRestrictionLeavesTheOthersOutAndSaysSo() throws Exception {
    Case c = quickstart().with("workloads.gpu-hours.chips", List.of("trn2", "trn3"));

    assertThat(SystemRates.of(c.catalog()).rates(c).find("gpu-hours", "hgx-h100")).isEmpty();
    assertThat(SystemRates.of(c.catalog()).excluded(c))
        .containsExactly(
            new Rates.Excluded(
                "gpu-hours", "hgx-h100", "the workload is restricted to trn2, trn3"));
  }

  private static Case quickstart() throws Exception {
    return CaseReader.read(Path.of("..", "cases", "quickstart")).value();
  }
}
