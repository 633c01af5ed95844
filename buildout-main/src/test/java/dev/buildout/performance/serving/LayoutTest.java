package dev.buildout.performance.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Catalog;
import dev.buildout.model.measured.Pool;
import org.junit.jupiter.api.Test;

/** What rows mean by their degrees. */
class LayoutTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();

  @Test
  void degreesThatAreCountedTwiceAreCountedOnce() {
    assertThat(layout("deepseek-v3", "b200-sxm", pool(64, 1, 8, 8)))
        .isEqualTo(new Layout(8, 1, 8, 1));
    assertThat(layout("deepseek-v3", "b200-sxm", pool(1, 64, 8, 8)))
        .isEqualTo(new Layout(1, 8, 8, 1));
    assertThat(layout("minimax-m2-5", "b200-sxm", pool(4, 4, 1, 16)))
        .isEqualTo(new Layout(4, 1, 4, 1));
  }

  @Test
  void degreesAsTheyShouldBeStay() {
    assertThat(layout("llama-3-1-70b", "h100-sxm", pool(4, 1, 1, 1)))
        .isEqualTo(new Layout(4, 1, 1, 1));
    assertThat(layout("deepseek-v3", "gb200-nvl72", pool(1, 32, 1, 32)))
        .isEqualTo(new Layout(1, 32, 32, 1));
  }

  @Test
  void headsThatCannotBeSplitAreNot() {
    assertThat(layout("deepseek-v3", "gb200-nvl72", pool(72, 1, 72, 1)))
        .isEqualTo(new Layout(1, 72, 72, 1));
  }

  @Test
  void moreChipsThanStatedWhereTheModelDoesNotFit() {
    // 300 GB of weights on chips of 85.9 GB.
    assertThat(layout("llama-3-1-70b", "h100-sxm", pool(1, 1, 1, 1)))
        .isEqualTo(new Layout(4, 1, 1, 1));
  }

  private static Layout layout(String model, String chip, Pool pool) {
    return Layout.of(pool, CATALOG.getModel(model), CATALOG.getAccelerator(chip), 300e9);
  }

  private static Pool pool(int tensor, int data, int expertTensor, int expert) {
    return new Pool(8, 1, tensor, 1, data, expertTensor, expert);
  }
}
