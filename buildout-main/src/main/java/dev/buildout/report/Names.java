package dev.buildout.report;

import dev.buildout.results.Column;
import dev.buildout.results.TableSpec;
import java.util.Map;

/** Names in place of ids, where the run's document says them; runs of old do not. */
record Names(Document byKind) {
  private static final Map<String, String> KIND_OF_COLUMN =
      Map.of(
          "site", "sites",
          "system", "systems",
          "workload", "workloads",
          "supply", "supply",
          "offer", "offers");

  String of(String kind, String id) {
    String name = byKind.part(kind).text(id);
    return name.isBlank() ? id : name;
  }

  /** Cells of a row in which columns that hold ids hold names. */
  Object[] of(TableSpec spec, Object[] cells) {
    Object[] named = cells.clone();
    for (int i = 0; i < named.length; i++) {
      Column column = spec.columns().get(i);
      String kind = KIND_OF_COLUMN.get(column.name());
      if (named[i] instanceof String id) {
        if (kind != null) {
          named[i] = of(kind, id);
        } else if (column.name().equals("channel")) {
          named[i] = Html.words(id);
        } else if (spec.name().equals("limits") && column.name().equals("name")) {
          named[i] = limit(id);
        }
      }
    }
    return named;
  }

  /** A limit is named after a thing, or after a workload and its channel. */
  private String limit(String name) {
    for (String kind : KIND_OF_COLUMN.values()) {
      String found = of(kind, name);
      if (!found.equals(name)) {
        return found;
      }
    }
    int space = name.indexOf(' ');
    String first = space < 0 ? name : name.substring(0, space);
    String workload = of("workloads", first);
    return workload.equals(first) ? name : workload + ", " + Html.words(name.substring(space + 1));
  }
}
