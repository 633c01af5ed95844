package dev.buildout.finance.backtest;

import dev.buildout.model.reported.ReportedFigure;
import dev.buildout.model.reported.ReportedFigures;
import dev.buildout.model.reported.Split;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each fiscal year of a firm is used for: that of its figures. A year whose figures say
 * different things, as when some of it are released, is the strictest of them.
 */
record Years(Map<Integer, Split> splits) {
  static Years of(ReportedFigures figures, String firm) {
    Map<Integer, Split> splits = new TreeMap<>();
    for (ReportedFigure figure : figures.figures()) {
      if (figure.firm().equals(firm)) {
        splits.merge(figure.year(), figure.split(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    return new Years(splits);
  }

  Collection<Integer> all() {
    return splits.keySet();
  }

  /** Last year that is not kept aside; below every year where all are. */
  int lastKnown() {
    return splits.entrySet().stream()
        .filter(e -> e.getValue() != Split.HOLDOUT)
        .mapToInt(Map.Entry::getKey)
        .max()
        .orElse(Integer.MIN_VALUE + 1);
  }

  String usedFor(int year) {
    return switch (splits.getOrDefault(year, Split.HOLDOUT)) {
      case TRAIN -> "fit";
      case VALIDATE -> "choose";
      case HOLDOUT -> "test";
    };
  }
}
