package dev.buildout.app.studies.explain;

import dev.buildout.app.BindingLimit;
import dev.buildout.model.Case;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A limit that binds where as much as possible of a wish is sought.
 *
 * @param limit right-hand side, in its unit
 * @param worth units of what is wished for that one more unit of the limit allows
 */
record Blocking(String family, String name, String unit, int period, double limit, double worth) {
  private static final int SHOWN = 24;

  /** Most first; derived limits only where nothing else binds. */
  static List<Blocking> of(List<BindingLimit> binding, Case c) {
    boolean own = binding.stream().anyMatch(LimitChange::isShown);
    Map<List<Object>, Blocking> found = new LinkedHashMap<>();
    binding.stream()
        .filter(b -> !own || LimitChange.isShown(b))
        .sorted(Comparator.comparingDouble((BindingLimit b) -> b.value() * size(b, c)).reversed())
        .limit(SHOWN)
        .forEach(b ->
            found.merge(
                List.of(b.row().family(), b.row().name(), b.period()), of(b), Blocking::plus));
    return List.copyOf(found.values());
  }

  /** A least balance of cash may be 0, and what it guards is still the cash of the firm. */
  private static double size(BindingLimit b, Case c) {
    double money = b.row().unit().equals("USD m") ? c.finance().opening().cashUsdM() : 1;
    return Math.max(Math.abs(b.limit()), money);
  }

  private static Blocking of(BindingLimit b) {
    return new Blocking(
        b.row().family(), b.row().name(), b.row().unit(), b.period(), b.limit(), b.value());
  }

  /** Some limits are two rows: of what is contracted, and of what is used. */
  private Blocking plus(Blocking other) {
    return new Blocking(family, name, unit, period, limit, worth + other.worth());
  }
}
