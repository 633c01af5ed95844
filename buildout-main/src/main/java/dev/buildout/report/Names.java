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
        } else if (isLimit(spec) && column.name().equals("name")) {
          named[i] = limit(new Row(spec, cells).text("family"), id);
        } else if (column.name().equals("beside_name")) {
          named[i] = limit(new Row(spec, cells).text("beside_family"), id);
        }
      }
    }
    return named;
  }

  private static boolean isLimit(TableSpec spec) {
    return spec.name().equals("limits") || spec.name().equals("limit_values");
  }

  /** A limit is named after a thing of the kind that its family is about, or after a channel. */
  private String limit(String family, String name) {
    return switch (family) {
      case "halls", "grid power", "new grid contracts" -> of("sites", name);
      case "supply" -> of("supply", name);
      case "rental depth", "order ramp" -> of("offers", name);
      case "debt" -> of("facilities", name);
      case "demand", "service floor", "work", "portability" -> channel(name);
      default -> name;
    };
  }

  /** "Chat, on demand" of "chat on_demand". */
  private String channel(String name) {
    int space = name.indexOf(' ');
    String workload = of("workloads", space < 0 ? name : name.substring(0, space));
    return space < 0 ? workload : workload + ", " + Html.words(name.substring(space + 1));
  }
}
