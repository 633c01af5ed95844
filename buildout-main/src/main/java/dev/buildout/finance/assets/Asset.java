package dev.buildout.finance.assets;

import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import java.util.Comparator;
import java.util.List;

/**
 * Something bought, with all that happens to it.
 *
 * @param purchase what is paid when, and when use begins; amounts in USD m
 * @param life months of its revisions count from the start of the timeline
 * @param disposals sales and retirements at once, which have no proceeds; in order of period
 */
public record Asset(Purchase purchase, Life life, Convention convention, List<Disposal> disposals) {
  public Asset {
    disposals = disposals.stream().sorted(Comparator.comparingInt(Disposal::period)).toList();
  }
}
