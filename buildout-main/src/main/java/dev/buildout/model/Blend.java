package dev.buildout.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case on the way from one to another: some of the differences are made, the rest are not. */
public final class Blend {
  private final Set<String> taken;

  private Blend(Set<String> taken) {
    this.taken = taken;
  }

  /**
   * The first case with the values and rows of the second at some addresses. Rows keep the order of
   * the first case; those that are added stand at the end.
   *
   * @param taken addresses of {@link Differences#between}
   */
  public static Case of(Case before, Case after, Set<String> taken) {
    return (Case) new Blend(taken).record("", before, after);
  }

  private Object value(String address, Object before, Object after) {
    if (taken.contains(address)) {
      return after;
    }
    if (before.equals(after)) {
      return before;
    }
    if (Rows.areRows(before, after)) {
      return rows(address, Rows.byId(before), Rows.byId(after));
    }
    if (Rows.areBothPresent(before, after)) {
      Record inner = (Record) ((Optional<?>) before).orElseThrow();
      return Optional.of(record(address, inner, (Record) ((Optional<?>) after).orElseThrow()));
    }
    return Rows.areNested(before, after)
        ? record(address, (Record) before, (Record) after)
        : before;
  }

  private Record record(String address, Record before, Record after) {
    RecordShape shape = RecordShape.of(before);
    Object[] values = new Object[shape.names().size()];
    for (int i = 0; i < values.length; i++) {
      String at = address.isEmpty() ? shape.names().get(i) : address + "." + shape.names().get(i);
      values[i] = value(at, shape.read(before, i), shape.read(after, i));
    }
    return (Record) shape.build(values);
  }

  private List<Object> rows(
      String address, Map<String, List<Object>> before, Map<String, List<Object>> after) {
    List<Object> blended = new ArrayList<>();
    before.forEach((id, old) -> {
      String at = address + "." + id;
      List<Object> now = after.getOrDefault(id, List.of());
      if (taken.contains(at)) {
        blended.addAll(now);
      } else if (old.size() == 1 && now.size() == 1) {
        blended.add(value(at, old.getFirst(), now.getFirst()));
      } else {
        blended.addAll(old);
      }
    });
    after.forEach((id, now) -> {
      if (!before.containsKey(id) && taken.contains(address + "." + id)) {
        blended.addAll(now);
      }
    });
    return blended;
  }
}
