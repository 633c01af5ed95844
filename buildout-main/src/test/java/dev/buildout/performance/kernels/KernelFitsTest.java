package dev.buildout.performance.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.SharedData;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CatalogReader;
import dev.buildout.cases.measured.MeasuredFiles;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Kernel;
import dev.buildout.model.KernelFact;
import dev.buildout.model.measured.Collective;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.RowPlace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws of single operations, from rows made by a known law and from the rows at hand. */
class KernelFitsTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();
  private static final Accelerator H100 = CATALOG.getAccelerator("h100-sxm");

  @Test
  void aLawIsFoundAgain() {
    GemmLaw law = new GemmLaw(0.75 * 989e12, 0.85 * 3350e9, 3, 4e-6, 0);

    FittedKernel found = new KernelFits(CATALOG).products(products(law, "H100")).get(0);

    assertThat(found.fact().id()).isEqualTo("h100-sxm-gemm-bf16");
    assertThat(found.fact().efficiency()).isCloseTo(0.75, within(1e-3));
    assertThat(found.fact().memoryEfficiency()).isCloseTo(0.85, within(1e-3));
    assertThat(found.fact().corner()).isCloseTo(3, within(0.02));
    assertThat(found.fact().overheadUs()).isCloseTo(4, within(0.01));
    assertThat(found.medianError()).isLessThan(1e-3);
  }

  @Test
  void aCollectiveLawIsFoundAgain() {
    CollectiveLaw law = new CollectiveLaw(6e-6, 0.2, 0.8 * 450e9, 0, 1, 0);
    List<CollectiveRow> rows = new ArrayList<>();
    for (int ranks : new int[] {2, 4, 8}) {
      for (double bytes = 512; bytes < 1e9; bytes *= 2) {
        double wire = 2.0 * (ranks - 1) / ranks * bytes;
        double ms = 1e3 * law.seconds(wire, ranks);
        rows.add(
            new CollectiveRow(
                new RowPlace("t", 1), "H100", "", Collective.ALL_REDUCE, ranks, bytes, 1, ms));
      }
    }

    KernelFact found = new KernelFits(CATALOG).collectives(rows).get(0).fact();

    assertThat(found.efficiency()).isCloseTo(0.8, within(1e-3));
    assertThat(found.overheadUs()).isCloseTo(6, within(0.01));
    assertThat(found.perRank()).isCloseTo(0.2, within(1e-3));
    assertThat(found.corner()).isCloseTo(1, within(0.01));
    assertThat(found.falloff()).isCloseTo(0, within(1e-3));
  }

  @Test
  void unknownChipsAndProductsAreSaid() {
    RowPlace place = new RowPlace("t.csv", 7);
    KernelFits fits = new KernelFits(CATALOG);

    assertThat(
            fits.products(
                List.of(
                    new GemmRow(place, "H1000", "fp8", 1, 1, 1, 1),
                    new GemmRow(place, "H100", "fp12", 1, 1, 1, 1))))
        .isEmpty();
    assertThat(fits.unread())
        .extracting(u -> u.reason())
        .satisfiesExactly(
            r -> assertThat(r).contains("unknown name \"H1000\"").contains("Maybe"),
            r -> assertThat(r).contains("fp12"));
  }

  /** Without measurements: like the nearest chip of the stack, or like all, and less sure. */
  @Test
  void chipsWithoutMeasurementsInherit() {
    KernelFact h100 = fact("h100-sxm", 0.8, 0.05);
    KernelFact a100 = fact("a100-sxm", 0.9, 0.05);
    Catalog catalog = with(List.of(h100, a100));

    assertThat(efficiency(catalog, "h200-sxm")).isCloseTo(0.8 * 989e12, within(1e6));
    assertThat(efficiency(catalog, "trn2")).isCloseTo(0.85 * 667e12, within(1e6));
    assertThat(law(catalog, "h200-sxm").spread()).isCloseTo(Math.hypot(0.05, 0.2), within(1e-9));
    assertThat(law(catalog, "trn2").spread()).isCloseTo(Math.hypot(0.05, 0.4), within(1e-9));
    assertThat(law(catalog, "h100-sxm").spread()).isEqualTo(0.05);
    assertThat(ChipKernels.of(catalog, H100).has(Kernel.GEMM_FP4)).isFalse();
  }

  @Test
  void twoLevelsOfAFabric() {
    CollectiveLaw fast = new CollectiveLaw(1e-6, 0, 400e9, 0, 0, 0);
    CollectiveLaw slow = new CollectiveLaw(10e-6, 0, 50e9, 0, 0, 0);
    Fabric fabric = new Fabric(fast, fast, fast, fast, slow);

    // Within 8: 2 x 7/8 x 8e8 bytes at 4e11/s and a microsecond.
    assertThat(fabric.allReduceSeconds(8e8, 8, 8)).isCloseTo(3.501e-3, within(1e-9));
    // On 16: twice 7/8 of it within, 2 x 1/2 of an eighth across at 5e10/s.
    assertThat(fabric.allReduceSeconds(8e8, 16, 8))
        .isCloseTo(2 * (1.75e-3 + 1e-6) + 2e-3 + 10e-6, within(1e-9));
    assertThat(fabric.allGatherSeconds(8e8, 16, 8))
        .isCloseTo(1.75e-3 + 1e-6 + 1e-3 + 10e-6, within(1e-9));
    // Half of 8e8 leaves the group at 5e10/s; what stays is faster.
    assertThat(fabric.allToAllSeconds(8e8, 16, 8)).isCloseTo(8e-3 + 10e-6, within(1e-9));
    assertThat(fabric.allReduceSeconds(8e8, 1, 8)).isZero();
  }

  /** Unseen shapes of weights in BF16 on an H100: within 4 % in the median. */
  @Test
  void rowsAtHand() throws CaseFaults {
    List<GemmRow> rows =
        MeasuredFiles.read(List.of(SharedData.measured("gemm_measured.csv")))
            .get(0)
            .rowsOf(GemmRow.class);

    FittedKernel h100 =
        new KernelFits(CATALOG)
            .products(rows.stream().filter(r -> r.group().equals("H100/bfloat16")).toList())
            .get(0);

    assertThat(h100.medianError()).isLessThan(0.04);
    assertThat(h100.fact().rows()).isEqualTo(517);
  }

  private static List<GemmRow> products(GemmLaw law, String hardware) {
    List<GemmRow> rows = new ArrayList<>();
    for (int n : new int[] {4096, 8192, 16384}) {
      for (int m = 1; m <= 8192; m *= 2) {
        double flop = 2.0 * m * n * 4096;
        double bytes = 2.0 * (m * 4096.0 + n * 4096.0 + (double) m * n);
        double ms = 1e3 * law.seconds(flop, bytes);
        rows.add(new GemmRow(new RowPlace("t", 1), hardware, "bfloat16", m, n, 4096, ms));
      }
    }
    return rows;
  }

  private static KernelFact fact(String chip, double efficiency, double spread) {
    return new KernelFact(
        chip + "-gemm-bf16", chip, Kernel.GEMM_BF16, efficiency, 0.8, 3, 4, 0, 0, spread, 100);
  }

  private static Catalog with(List<KernelFact> kernels) {
    return new Catalog(
        CATALOG.accelerators(),
        CATALOG.stacks(),
        CATALOG.systems(),
        CATALOG.models(),
        CATALOG.prices(),
        CATALOG.costs(),
        kernels);
  }

  private static GemmLaw law(Catalog catalog, String chip) {
    return ChipKernels.of(catalog, catalog.getAccelerator(chip)).gemm(Kernel.GEMM_BF16);
  }

  private static double efficiency(Catalog catalog, String chip) {
    return law(catalog, chip).flops();
  }
}
