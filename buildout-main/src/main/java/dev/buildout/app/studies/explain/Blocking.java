package dev.buildout.app.studies.explain;

import dev.buildout.app.LimitValue;
import dev.buildout.app.LimitValues;
import java.util.List;
import java.util.function.Predicate;

/** Limits that bind where as much as possible of a wish is sought. */
final class Blocking {
  private static final int SHOWN = 8;

  private Blocking() {}

  /** Weightiest first, in units of what is wished for; demand only where nothing else binds. */
  static List<LimitValue> of(LimitValues values) {
    List<LimitValue> own = values.heaviest(SHOWN, LimitChange::isShown);
    Predicate<String> demand = family -> family.equals(LimitValues.DEMAND);
    return own.isEmpty() ? values.heaviest(SHOWN, demand) : own;
  }
}
