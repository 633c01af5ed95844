package dev.buildout.performance.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.SharedData;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.measured.MeasuredFiles;
import dev.buildout.performance.backtest.Backtest;
import dev.buildout.performance.backtest.Predictor;
import dev.buildout.performance.backtest.Score;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ceilings of errors on measured steps; they may only come down. */
class MeasuredTrainingTest {
  @Test
  void errorsOfWhatShips() throws CaseFaults {
    Backtest backtest = backtest(new TrainingPredictor(Jobs.CATALOG));

    assertThat(score(backtest, "calculon-tab5").meanApe()).isLessThan(0.04);
    assertThat(score(backtest, "megatron-readme-h100").meanApe()).isLessThan(0.08);
    assertThat(score(backtest, "bridge dense").medianApe()).isLessThan(0.12);
    assertThat(score(backtest, "bridge experts").medianApe()).isLessThan(0.20);
    assertThat(score(backtest, "mosaic").medianApe()).isLessThan(0.10);
  }

  @Test
  @Tag("slow")
  void errorsWithModelAndSystemLeftOut() throws CaseFaults {
    Backtest backtest =
        backtest(
            TrainingCalibration.of(
                    Jobs.CATALOG, MeasuredFiles.read(List.of(SharedData.measured("training.csv"))))
                .leftOut());

    assertThat(score(backtest, "calculon-tab5").meanApe()).isLessThan(0.04);
    assertThat(score(backtest, "megatron-readme-h100").meanApe()).isLessThan(0.08);
    assertThat(score(backtest, "bridge dense").medianApe()).isLessThan(0.12);
    assertThat(score(backtest, "bridge experts").medianApe()).isLessThan(0.20);
    assertThat(score(backtest, "mosaic").medianApe()).isLessThan(0.10);
    assertThat(score(backtest, "mlperf4.0").meanApe()).isLessThan(0.18);
    assertThat(backtest.all().model().inside80Band()).isBetween(0.75, 0.85);
    for (String set : List.of("bridge dense", "bridge experts", "mosaic", "mlperf4.0")) {
      assertThat(score(backtest, set).inside80Band()).as(set).isBetween(0.65, 0.95);
    }
  }

  private static Backtest backtest(Predictor predictor) throws CaseFaults {
    return Backtest.of(
        Jobs.CATALOG, predictor, MeasuredFiles.read(List.of(SharedData.measured("training.csv"))));
  }

  private static Score score(Backtest backtest, String set) {
    return backtest.sets().stream()
        .filter(s -> s.name().equals(set))
        .findFirst()
        .orElseThrow()
        .model();
  }
}
