package dev.buildout.performance.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServingSearchTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();
  private static final ServingSearch SEARCH = new ServingSearch(CATALOG);
  private static final List<String> MODELS =
      List.of("llama-3-1-8b", "llama-3-1-70b", "deepseek-v3", "gpt-oss-120b", "glm-5");
  private static final List<String> CHIPS =
      List.of("h100-sxm", "h200-sxm", "gb200-nvl72", "trn2", "trn3", "mi355x", "tpu-v7x");

  @Test
  void everyChipThatStatesItsRatesIsAnswered() {
    for (Accelerator chip : CATALOG.accelerators()) {
      ServicePoint point = best("llama-3-1-8b", chip, 0, 50);
      assertThat(point.totalTokensPerSecondPerChip()).as(chip.id()).isPositive();
      assertThat(point.rateSigma()).as(chip.id()).isBetween(0.1, 1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama-3-1-70b", "deepseek-v3", "gpt-oss-120b"})
  void aLooserTargetNeverLowersTheRate(String model) {
    for (String chip : List.of("h200-sxm", "gb200-nvl72", "trn2")) {
      double last = 0;
      for (double tpot = 4; tpot < 400; tpot *= 1.2) {
        double rate = rate(model, chip, 2000, tpot);
        assertThat(rate).as("%s at %.1f ms", chip, tpot).isGreaterThanOrEqualTo(last * (1 - 1e-6));
        last = rate;
      }
      assertThat(last).isPositive();
      last = 0;
      for (double ttft = 50; ttft < 20_000; ttft *= 1.3) {
        double rate = rate(model, chip, ttft, 60);
        assertThat(rate).as("%s in %.0f ms", chip, ttft).isGreaterThanOrEqualTo(last * (1 - 1e-6));
        last = rate;
      }
      assertThat(last).isPositive();
    }
  }

  @Test
  void moreBandwidthNeverLowersTheRate() {
    for (String model : MODELS) {
      for (String id : List.of("h200-sxm", "gb200-nvl72", "trn2")) {
        double last = 0;
        for (double gbps = 2000; gbps < 20_000; gbps *= 1.4) {
          Accelerator chip = withBandwidth(CATALOG.getAccelerator(id), gbps);
          double rate =
              SEARCH.best(service(model, 0, 40), chip) instanceof ServingFound.Best b
                  ? b.point().totalTokensPerSecondPerChip()
                  : 0;
          assertThat(rate).as("%s on %s", model, id).isGreaterThanOrEqualTo(last * (1 - 1e-6));
          last = rate;
        }
      }
    }
  }

  @Test
  void targetsAreKept() {
    for (String model : MODELS) {
      for (String chip : CHIPS) {
        if (SEARCH.best(service(model, 3000, 30), CATALOG.getAccelerator(chip))
            instanceof ServingFound.Best(ServicePoint p, long evaluated)) {
          assertThat(p.tpotMs()).isLessThanOrEqualTo(30 * (1 + 1e-9));
          assertThat(p.ttftMs()).isLessThanOrEqualTo(3000 * (1 + 1e-9));
          assertThat(p.memoryGbPerChip()).isLessThanOrEqualTo(p.usableGb() * (1 + 1e-9));
          assertThat(p.tokensPerSecondPerUser()).isCloseTo(1e3 / p.tpotMs(), within(1e-6));
          assertThat(p.totalTokensPerSecondPerChip())
              .isCloseTo(4 * p.outputTokensPerSecondPerChip(), within(1e-6));
        }
      }
    }
  }

  @Test
  void memoryIsWeightsAndTheCacheOfTheRequestsInFlight() {
    // 70.55 GB of weights and 3,500 tokens x 80 layers x 2,048 bytes for each request, on all chips
    ServicePoint p = best("llama-3-1-70b", CATALOG.getAccelerator("h100-sxm"), 0, 50);
    double each = 3500 * 80 * 2048.0;

    assertThat(p.memoryGbPerChip() * p.layout().chips())
        .isCloseTo(70.55 + p.batch() * each / 1e9, within(0.05));
    assertThat(p.usableGb()).isCloseTo(0.92 * 85.9, within(1e-9));
  }

  @Test
  void aModelThatFitsNowhereSaysByHowMuch() {
    ServingFound found =
        SEARCH.best(service("llama-3-1-70b", 0, 50), CATALOG.getAccelerator("rtx4090"));

    // 70.55 GB and 4,000 tokens x 163,840 bytes against 0.92 x 24 GB
    assertThat(found)
        .isInstanceOfSatisfying(
            ServingFound.Cannot.class,
            c -> {
              assertThat(c.shortGb()).isCloseTo(70.55 + 0.655 - 22.8, within(0.05));
              assertThat(c.closest()).isEqualTo(new Layout(1, 1, 1, 1));
              assertThat(c.reason()).contains("short of 49.1 GB");
            });
  }

  @Test
  void promptsAloneAreServedAtTheRateOfTheirPrefill() {
    Accelerator chip = CATALOG.getAccelerator("h100-sxm");
    ServicePoint any = reading(chip, 0);
    ServicePoint soon = reading(chip, 2 * any.ttftMs());

    assertThat(any.outputTokensPerSecondPerChip()).isZero();
    assertThat(any.totalTokensPerSecondPerChip())
        .isCloseTo(2000 / (any.ttftMs() * 1e-3) / any.layout().chips(), within(1e-6));
    assertThat(any.limit()).isEqualTo("compute");
    // One server of prompts: twice its time to the first token is half of it in use.
    assertThat(soon.totalTokensPerSecondPerChip())
        .isBetween(0.49 * any.totalTokensPerSecondPerChip(), any.totalTokensPerSecondPerChip());
  }

  @Test
  void aCachedPromptIsReadFasterButTakesItsMemory() {
    Accelerator chip = CATALOG.getAccelerator("h100-sxm");
    Service fresh = new Service(CATALOG.getModel("llama-3-1-70b"), 8, 8000, 500, 0, 0, 0);
    Service cached = new Service(CATALOG.getModel("llama-3-1-70b"), 8, 8000, 500, 0.9, 0, 0);
    ServicePoint slow = ((ServingFound.Best) SEARCH.best(fresh, chip)).point();
    ServicePoint fast = ((ServingFound.Best) SEARCH.best(cached, chip)).point();

    assertThat(fast.totalTokensPerSecondPerChip())
        .isGreaterThan(1.5 * slow.totalTokensPerSecondPerChip());
    assertThat(fast.memoryGbPerChip()).isCloseTo(slow.memoryGbPerChip(), within(0.5));
  }

  @Test
  void theFrontierHasNoDominatedPointAndTheBestUnderAnyTarget() {
    for (String model : List.of("llama-3-1-70b", "gpt-oss-120b")) {
      Accelerator chip = CATALOG.getAccelerator("h200-sxm");
      List<ServicePoint> frontier = SEARCH.frontier(service(model, 0, 0), chip);
      for (int i = 1; i < frontier.size(); i++) {
        assertThat(frontier.get(i).tokensPerSecondPerUser())
            .isGreaterThan(frontier.get(i - 1).tokensPerSecondPerUser());
        assertThat(frontier.get(i).totalTokensPerSecondPerChip())
            .isLessThan(frontier.get(i - 1).totalTokensPerSecondPerChip());
      }
      for (double tpot = 10; tpot < 200; tpot *= 1.5) {
        double target = tpot;
        double best = rate(model, "h200-sxm", 0, tpot);
        double onFrontier =
            frontier.stream()
                .filter(p -> p.tpotMs() <= target)
                .mapToDouble(ServicePoint::totalTokensPerSecondPerChip)
                .max()
                .orElse(0);
        assertThat(onFrontier).isBetween(0.9 * best, best * (1 + 1e-6));
      }
    }
  }

  @Test
  void whatIsLeftOutCouldNotHaveBeenTheBest() {
    for (String chip : List.of("h200-sxm", "trn2")) {
      Service service = service("gpt-oss-120b", 0, 25);
      double all = 0;
      for (Layout only : Layouts.of(service.model(), CATALOG.getAccelerator(chip).scaleupChips())) {
        if (only.pipeline() == 1
            && SEARCH.best(
                    service,
                    CATALOG.getAccelerator(chip),
                    only.chips(),
                    l -> l.equals(only) ? 1.0 / l.chips() : 0)
                instanceof ServingFound.Best b) {
          all = Math.max(all, b.point().totalTokensPerSecondPerChip());
        }
      }
      assertThat(rate("gpt-oss-120b", chip, 0, 25)).isCloseTo(all, within(1e-9 * all));
    }
  }

  @Test
  void aTightTargetIsLessCertainThanNone() {
    Accelerator chip = CATALOG.getAccelerator("h100-sxm");
    ServicePoint any = best("llama-3-1-70b", chip, 0, 0);
    ServicePoint tight = best("llama-3-1-70b", chip, 0, 15);

    assertThat(tight.limit()).isEqualTo("latency");
    assertThat(tight.rateSigma()).isGreaterThan(any.rateSigma());
  }

  private static ServicePoint reading(Accelerator chip, double ttftMs) {
    Service s = new Service(CATALOG.getModel("llama-3-1-70b"), 8, 2000, 0, 0, ttftMs, 0);
    return ((ServingFound.Best) SEARCH.best(s, chip)).point();
  }

  private static double rate(String model, String chip, double ttftMs, double tpotMs) {
    return SEARCH.best(service(model, ttftMs, tpotMs), CATALOG.getAccelerator(chip))
            instanceof ServingFound.Best b
        ? b.point().totalTokensPerSecondPerChip()
        : 0;
  }

  private static ServicePoint best(String model, Accelerator chip, double ttft, double tpot) {
    return ((ServingFound.Best) SEARCH.best(service(model, ttft, tpot), chip)).point();
  }

  private static Service service(String model, double ttftMs, double tpotMs) {
    return new Service(CATALOG.getModel(model), 8, 3000, 1000, 0, ttftMs, tpotMs);
  }

  private static Accelerator withBandwidth(Accelerator a, double gbps) {
    return new Accelerator(
        a.id(),
        a.vendor(),
        a.name(),
        a.stack(),
        a.bf16Tflops(),
        a.fp8Tflops(),
        a.fp4Tflops(),
        a.hbmGb(),
        gbps,
        a.scaleupChips(),
        a.scaleupGbps(),
        a.packages(),
        a.firstAvailable(),
        a.status());
  }
}
