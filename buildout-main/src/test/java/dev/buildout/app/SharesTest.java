package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void byWeight() {
    assertThat(Shares.split(100, new double[] {1, 0, 3})).containsExactly(25, 0, 75, 0);
    assertThat(Shares.split(-100, new double[] {1, 1, 1})).containsExactly(-33, -34, -33, 0);
  }

  @Test
  void withoutWeightsAllIsLeftOver() {
    assertThat(Shares.split(17, new double[] {0, 0})).containsExactly(0, 0, 17);
  }

  @Test
  void partsSumToTheAmountAndAreWithinACentOfTheirShare() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    for (int i = 0; i < 1_000; i++) {
      long cents = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
      double[] weights = random.doubles(1 + random.nextInt(6), 0, 100).toArray();
      long[] parts = Shares.split(cents, weights);
      double all = Arrays.stream(weights).sum();
      assertThat(Arrays.stream(parts).sum()).isEqualTo(cents);
      for (int w = 0; w < weights.length; w++) {
        assertThat(Math.abs(parts[w] - cents * weights[w] / all)).isLessThan(1.01);
      }
    }
  }
}
