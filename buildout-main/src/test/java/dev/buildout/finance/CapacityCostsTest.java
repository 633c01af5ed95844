package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Costs of an hour and of a token, worked out by hand. */
class CapacityCostsTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  @Test
  void aLoanOfOneIsPaidBackLevel() {
    // 0.1 / (1 - 1.1^-2) = 0.1 / (1 - 0.826446) = 0.576190
    assertThat(Discounting.recovery(0.1, 2)).isCloseTo(0.576190, CLOSE);
    assertThat(Discounting.recovery(0, 4)).isEqualTo(0.25);
  }

  @Test
  void partsOfAnHour() {
    // 17,532 USD at 0.576190 a year over 8,766 hours
    assertThat(CapacityCosts.capitalPerHour(17_532, 0.1, 2)).isCloseTo(1.152381, CLOSE);
    assertThat(CapacityCosts.maintenancePerHour(17_532, 0.02)).isCloseTo(0.04, CLOSE);
    // 1.25 kW x 0.8 x 1.2 = 1.2 kW at 0.05 USD/kWh
    assertThat(CapacityCosts.energyPerHour(1.25, 0.8, 1.2, 50)).isCloseTo(0.06, CLOSE);
    // 2 kW x 146.1 USD x 12 months over 8,766 hours
    assertThat(CapacityCosts.hallPerHour(2, 146.1)).isCloseTo(0.4, CLOSE);
  }

  @Test
  void aMillionTokens() {
    // 0.5 x 3600 x 1000 = 1.8 million tokens an hour for 0.9 USD
    assertThat(CapacityCosts.perMillionTokens(0.9, 1000, 0.5)).isCloseTo(0.5, CLOSE);
    // 1 kW over 1000 tokens/s
    assertThat(CapacityCosts.joulesPerToken(1.25, 0.8, 1000)).isCloseTo(1, CLOSE);
  }

  @Test
  void theAffordablePriceCostsWhatItMay() {
    double price = CapacityCosts.affordablePrice(1.5, 0.09, 5, 0.02);

    assertThat(
            CapacityCosts.capitalPerHour(price, 0.09, 5)
                + CapacityCosts.maintenancePerHour(price, 0.02))
        .isCloseTo(1.5, CLOSE);
    assertThat(CapacityCosts.affordablePrice(-0.1, 0.09, 5, 0.02)).isNegative();
  }
}
