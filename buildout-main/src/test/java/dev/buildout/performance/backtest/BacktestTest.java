package dev.buildout.performance.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CatalogReader;
import dev.buildout.cases.CsvTable;
import dev.buildout.cases.measured.MeasuredFiles;
import dev.buildout.model.Catalog;
import dev.buildout.model.measured.MeasuredFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores worked out by hand. */
class BacktestTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();

  private static final String HEADER =
      "group,model,hardware,num_chips,precision,tp,pp,cp,vp,ep,dp,fsdp,mbs,gbs,seq,recompute,task,"
          + "step_time_s,tokens_per_s_per_chip,model_tflops_per_chip,mfu_pct_as_reported,software,"
          + "note\n";

  /** Predicted 10 s throughout; measured 8, 10 and 20 s. */
  private static final String THREE_STEPS =
      HEADER
          + row("a/x", "LLAMA3_8B", "8", "s")
          + row("a/x", "LLAMA3_8B", "10", "s")
          + row("a/y", "LLAMA3_8B", "20", "s");

  @Test
  void errorsBiasAndBands() throws CaseFaults {
    Backtest backtest = backtest(THREE_STEPS);

    NamedScore first = backtest.groups().get(0);
    assertThat(first.name()).isEqualTo("a/x");
    assertThat(first.quantity()).isEqualTo("step_time_s");
    assertThat(first.model().rows()).isEqualTo(2);
    assertThat(first.model().medianApe()).isCloseTo(0.125, within(1e-12));
    assertThat(first.model().bias()).isCloseTo(0.125, within(1e-12));
    // A spread of 0.3 reaches from 6.8 to 14.7 s: 8 and 10 are inside, 20 is not.
    assertThat(first.model().inside80Band()).isEqualTo(1);
    assertThat(backtest.all().model().inside80Band()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(backtest.all().model().meanApe()).isCloseTo(0.25, within(1e-12));
    assertThat(backtest.all().model().bias()).isCloseTo(-0.25 / 3, within(1e-12));
    assertThat(backtest.all().model().medianBandWidth())
        .isCloseTo(Math.exp(2 * 1.2815515655 * 0.3), within(1e-6));
    assertThat(backtest.sets()).extracting(NamedScore::name).containsExactly("a");
  }

  /** Rows that releases of one framework repeat count once, by the median of their ratios. */
  @Test
  void repeatedRowsCountOnce() throws CaseFaults {
    Backtest backtest =
        backtest(
            HEADER
                + row("b/x", "LLAMA3_8B", "8", "NeMo 25.09")
                + row("b/x", "LLAMA3_8B", "10", "NeMo 25.11")
                + row("b/x", "LLAMA3_8B", "20", "NeMo 26.02"));

    assertThat(backtest.all().model().rows()).isEqualTo(3);
    assertThat(backtest.all().model().counted()).isEqualTo(1);
    assertThat(backtest.all().model().medianApe()).isZero();
  }

  @Test
  void knownRegressionIsShownButNotScored() throws CaseFaults {
    Backtest backtest =
        backtest(
            HEADER
                + row("b/x", "GPT-OSS-120B", "8", "NeMo 26.06 / x")
                + row("b/x", "GPT-OSS-120B", "8", "NeMo 26.06.01 / x"));

    assertThat(backtest.comparisons().stream().filter(c -> c.quantity() == Quantity.STEP_TIME))
        .extracting(Comparison::scored)
        .containsExactly(false, true);
    assertThat(backtest.comparisons().get(0).note()).contains("regression");
  }

  @Test
  void unknownNamesAndRowsWithoutPredictionAreListed() throws CaseFaults {
    Backtest backtest =
        Backtest.of(
            CATALOG,
            row -> new Prediction.None("no idea"),
            List.of(
                file(
                    HEADER
                        + row("a/x", "LLAMA9_8B", "8", "s")
                        + row("a/x", "LLAMA3_8B", "8", "s"))));

    assertThat(backtest.unread())
        .satisfiesExactly(
            u -> {
              assertThat(u.line()).isEqualTo(2);
              assertThat(u.reason()).startsWith("model: unknown name \"LLAMA9_8B\"");
            },
            u -> assertThat(u.reason()).isEqualTo("no idea"));
    assertThat(backtest.all().model().rows()).isZero();
    assertThat(backtest.all().constantMfu().rows()).isEqualTo(1);
  }

  /**
   * Llama 3 8B, 128 sequences of 8,192 on eight H100 in BF16: 3 x (2 x 8.03e9 + 4 x 32 x 4096 x
   * 4096) operations a token, so at 40 % of 989 TFLOP/s a step takes 18.0 s.
   */
  @Test
  void constantShareOfPeak() throws CaseFaults {
    Comparison step = backtest(THREE_STEPS).comparisons().get(0);
    double perToken = 3 * (2 * 8.03e9 + 4.0 * 32 * 4096 * 4096);

    assertThat(step.baselines().get("constant_mfu_40"))
        .isCloseTo(128 * 8192 * perToken / (8 * 0.4 * 989e12), within(1e-9));
    assertThat(step.baselines().get("roofline"))
        .isCloseTo(128 * 8192 * perToken / (8 * 989e12), within(1e-9));
  }

  /** 70.55 GB of weights and 512 x 2 x 80 x 1,536 x 2 bytes of cache on eight H200. */
  @Test
  void rooflineOfDecoding() throws CaseFaults {
    Backtest backtest =
        backtest(
            "id,silicon_data_source,backend,model_path,system,precision,mode,isl,osl,tp_size,"
                + "pp_size,attention_dp_size,batch_size,silicon_ttft_ms,silicon_tpot_ms\n"
                + "x,,vllm,meta-llama/Llama-3.1-70B,h200_sxm,bf16,agg,1024,1024,8,1,1,4,100,10\n");
    Comparison tpot = backtest.comparisons().get(1);
    double bytes = 2 * 70.55e9 + 4 * 1536 * 80 * 2048 * 2.0;

    assertThat(tpot.quantity()).isEqualTo(Quantity.TPOT);
    assertThat(tpot.baselines().get("roofline"))
        .isCloseTo(1e3 * bytes / (8 * 4800e9), within(1e-9));
  }

  private static String row(String group, String model, String seconds, String software) {
    return String.join(
            ",",
            group,
            model,
            "H100",
            "8",
            "bf16",
            "1",
            "1",
            "1",
            "",
            "",
            "",
            "0",
            "1",
            "128",
            "8192",
            "",
            "pretrain",
            seconds,
            "",
            "",
            "",
            software,
            "")
        + "\n";
  }

  private static Backtest backtest(String text) throws CaseFaults {
    Predictor tenSeconds =
        row ->
            new Prediction.Of(
                Map.of(
                    Quantity.STEP_TIME, new Estimate(10, 0.3), Quantity.TPOT, new Estimate(10, 0)));
    return Backtest.of(CATALOG, tenSeconds, List.of(file(text)));
  }

  private static MeasuredFile file(String text) throws CaseFaults {
    return MeasuredFiles.read(CsvTable.parse("t.csv", text));
  }
}
