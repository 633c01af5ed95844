package dev.buildout.performance.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.SharedData;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CatalogReader;
import dev.buildout.cases.measured.MeasuredFiles;
import dev.buildout.model.Catalog;
import dev.buildout.model.measured.MeasuredFile;
import dev.buildout.performance.backtest.Backtest;
import dev.buildout.performance.backtest.NamedScore;
import dev.buildout.performance.backtest.Score;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Errors on measured rows stay below ceilings, each row by a fit that has not seen its group. */
@Tag("slow")
class ServingAccuracyTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();

  @Test
  void errorsOfGroupsThatAreLeftOut() throws CaseFaults {
    List<MeasuredFile> files = files();
    ServingCalibration calibration = ServingCalibration.of(CATALOG, files);
    Backtest groups = Backtest.of(CATALOG, calibration.leftOut(), files);
    Backtest chips = Backtest.of(CATALOG, calibration.otherChips(), files);

    assertThat(score(groups, "agg tpot_ms").meanApe()).isLessThan(0.165);
    assertThat(score(groups, "agg tpot_ms").medianApe()).isLessThan(0.115);
    assertThat(score(groups, "agg ttft_ms").meanApe()).isLessThan(0.35);
    assertThat(score(groups, "disagg ttft_ms").meanApe()).isLessThan(0.56);
    assertThat(score(groups, "disagg tpot_ms").meanApe()).isLessThan(0.33);
    assertThat(score(groups, "neuron ttft_ms").meanApe()).isLessThan(0.37);
    assertThat(score(groups, "trtllm").medianApe()).isLessThan(0.13);
    assertThat(score(groups, "trtllm").meanApe()).isLessThan(0.22);
    assertThat(score(groups, "neuron tpot_ms").meanApe()).isLessThan(0.14);
    assertThat(score(chips, "agg tpot_ms").medianApe()).isLessThan(0.125);
    assertThat(groups.all().model().inside80Band()).isBetween(0.75, 0.85);
    assertThat(chips.all().model().inside80Band()).isBetween(0.75, 0.85);
  }

  @Test
  void factsOfTheCatalogAreThoseOfTheMeasurements() throws CaseFaults {
    Backtest shipped = Backtest.of(CATALOG, new ServingPredictor(CATALOG), files());

    assertThat(score(shipped, "agg tpot_ms").meanApe()).isLessThan(0.145);
    assertThat(score(shipped, "disagg tpot_ms").medianApe()).isLessThan(0.24);
    assertThat(shipped.all().model().inside80Band()).isBetween(0.75, 0.87);
  }

  private static List<MeasuredFile> files() throws CaseFaults {
    return MeasuredFiles.read(
        Stream.of(
                "inference_nvidia.csv",
                "inference_offline.csv",
                "inference_neuron.csv",
                "inference_trainium2.csv")
            .map(SharedData::measured)
            .toList());
  }

  private static Score score(Backtest backtest, String name) {
    return backtest.sets().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .map(NamedScore::model)
        .orElseThrow();
  }
}
