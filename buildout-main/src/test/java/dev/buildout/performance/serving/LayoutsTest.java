package dev.buildout.performance.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutsTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();

  @Test
  void aDenseModelIsSplitByTensorAlone() {
    assertThat(Layouts.whole(CATALOG.getModel("llama-3-1-70b"), 8))
        .containsExactly(
            new Layout(1, 1, 1, 1),
            new Layout(2, 1, 1, 1),
            new Layout(4, 1, 1, 1),
            new Layout(8, 1, 1, 1));
  }

  @Test
  void expertsLieOnAllRanksThatHaveRequestsOfTheirOwn() {
    List<Layout> all = Layouts.whole(CATALOG.getModel("deepseek-v3"), 4);

    assertThat(all)
        .containsExactlyInAnyOrder(
            new Layout(1, 1, 1, 1),
            new Layout(2, 1, 1, 1),
            new Layout(2, 1, 2, 1),
            new Layout(1, 2, 2, 1),
            new Layout(4, 1, 1, 1),
            new Layout(4, 1, 2, 1),
            new Layout(4, 1, 4, 1),
            new Layout(2, 2, 4, 1),
            new Layout(1, 4, 4, 1));
  }

  @Test
  void everyLayoutFitsTheFabricAndSplitsHeadsAndLayersEvenly() {
    for (LanguageModel model : CATALOG.models()) {
      for (int fabric : new int[] {1, 8, 12, 72, 144, 9216}) {
        List<Layout> all = Layouts.of(model, fabric);
        assertThat(new HashSet<>(all)).as(model.id()).hasSameSizeAs(all).isNotEmpty();
        for (Layout l : all) {
          assertThat(l.chips()).isLessThanOrEqualTo(Math.min(fabric, Layouts.LARGEST));
          assertThat(model.heads() % l.tensor()).isZero();
          assertThat(l.expert()).isLessThanOrEqualTo(Math.max(1, model.experts()));
        }
      }
    }
  }
}
