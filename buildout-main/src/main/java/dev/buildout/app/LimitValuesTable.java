package dev.buildout.app;

import dev.buildout.results.Table;
import java.util.List;

/** What the weightiest limits are worth, more and less. */
final class LimitValuesTable {
  private LimitValuesTable() {}

  static void add(Table table, List<LimitValue> values) {
    for (LimitValue v : values) {
      table.add(
          v.family(),
          v.name(),
          v.unit(),
          v.periods().get(0),
          v.periods().get(v.periods().size() - 1),
          v.periods().size(),
          v.dual(),
          v.more().orElse(0),
          v.more().isPresent(),
          v.less().orElse(0),
          v.less().isPresent(),
          v.beside().map(LimitValue.Beside::family).orElse(""),
          v.beside().map(LimitValue.Beside::name).orElse(""),
          v.beside().map(b -> b.together().orElse(0)).orElse(0.0));
    }
  }
}
