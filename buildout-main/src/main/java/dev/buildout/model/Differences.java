package dev.buildout.model;

import dev.buildout.model.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what two cases do not share, value by value in the order of their addresses. All points of
 * a path are one value; a row that only one case has is one difference. What a plan does not rest
 * on is left out: names, sources, reported years, studies.
 */
public final class Differences {
  private static final String NOTHING = "";

  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  public static List<Difference> between(Case before, Case after) {
    Differences differences = new Differences();
    differences.walkRecord("", "", before, after);
    return List.copyOf(differences.found);
  }

  private void walk(String address, String pattern, String list, Object before, Object after) {
    if (before.equals(after) || Rows.isLeftOut(pattern)) {
      return;
    }
    if (Rows.areRows(before, after)) {
      walkRows(address, pattern, before, after);
    } else if (Rows.areBothPresent(before, after)) {
      Object inner = ((Optional<?>) before).orElseThrow();
      walkRecord(address, pattern, (Record) inner, ((Optional<?>) after).orElseThrow());
    } else if (Rows.areNested(before, after)) {
      walkRecord(address, pattern, (Record) before, after);
    } else {
      Set<String> refers = new LinkedHashSet<>();
      refer(refers, list, before);
      refer(refers, list, after);
      found.add(new Difference(address, pattern, Kind.CHANGED, before, after, refers));
    }
  }

  private void walkRecord(String address, String pattern, Record before, Object after) {
    RecordShape shape = RecordShape.of(before);
    for (int i = 0; i < shape.names().size(); i++) {
      String name = shape.names().get(i);
      walk(
          join(address, name),
          join(pattern, name),
          shape.attributeOf(i).map(Attribute::refersTo).orElse(""),
          shape.read(before, i),
          shape.read((Record) after, i));
    }
  }

  private void walkRows(String address, String pattern, Object before, Object after) {
    Map<String, List<Object>> old = Rows.byId(before);
    Map<String, List<Object>> now = Rows.byId(after);
    String any = join(pattern, "*");
    old.forEach((id, rows) -> {
      List<Object> others = now.getOrDefault(id, List.of());
      String at = join(address, id);
      if (others.isEmpty()) {
        found.add(new Difference(at, any, Kind.REMOVED, one(rows), NOTHING, references(rows)));
      } else {
        walk(at, any, "", one(rows), one(others));
      }
    });
    now.forEach((id, rows) -> {
      if (!old.containsKey(id)) {
        String at = join(address, id);
        found.add(new Difference(at, any, Kind.ADDED, NOTHING, one(rows), references(rows)));
      }
    });
  }

  /** Rows that share an id are one value. */
  private static Object one(List<Object> rows) {
    return rows.size() == 1 ? rows.getFirst() : rows;
  }

  private static Set<String> references(List<Object> rows) {
    Set<String> refers = new LinkedHashSet<>();
    for (Object each : rows) {
      Record row = (Record) each;
      RecordShape shape = RecordShape.of(row);
      for (int i = 0; i < shape.names().size(); i++) {
        String list = shape.attributeOf(i).map(Attribute::refersTo).orElse("");
        refer(refers, list, shape.read(row, i));
      }
    }
    return refers;
  }

  private static void refer(Set<String> refers, String list, Object value) {
    if (!list.isEmpty()) {
      for (Object id : value instanceof List<?> ids ? ids : List.of(value)) {
        refers.add(list + "." + id);
      }
    }
  }

  private static String join(String address, String step) {
    return address.isEmpty() ? step : address + "." + step;
  }
}
