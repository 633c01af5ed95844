package dev.buildout.app.studies.explain;

import dev.buildout.units.Timeline;
import java.util.List;
import java.util.TreeSet;

/** Periods in words: "2027", "2027-Q1 to 2028", "4 periods of 2026 to 2030". */
record When(Timeline timeline) {
  String words(List<Integer> periods) {
    TreeSet<Integer> all = new TreeSet<>(periods);
    String first = label(all.first());
    if (all.size() == 1) {
      return first;
    }
    String span = first + " to " + label(all.last());
    boolean whole = all.last() - all.first() + 1 == all.size();
    return whole ? span : all.size() + " periods of " + span;
  }

  private String label(int period) {
    return timeline.get(period).label();
  }
}
