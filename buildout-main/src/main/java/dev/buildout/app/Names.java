package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.Site;
import dev.buildout.model.SupplyLimit;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What people call the things of a case, by kind and id, so that a reader of a run need not. */
public final class Names {
  private final Map<String, Map<String, String>> byKind = new LinkedHashMap<>();
  private final Map<String, String> offers = new LinkedHashMap<>();

  private Names() {}

  public static Names of(Case c, List<SystemType> systems) {
    Names names = new Names();
    names.put("sites", c.sites(), Site::id, Site::name);
    names.put("systems", systems, SystemType::id, SystemType::name);
    names.put("workloads", c.workloads(), Workload::id, Workload::name);
    names.put("supply", c.supply(), SupplyLimit::id, SupplyLimit::name);
    names.put("facilities", c.finance().debt(), DebtFacility::id, DebtFacility::name);
    c.offers().forEach(o -> names.offers.put(o.id(), o.name().isBlank() ? o.id() : o.name()));
    return names;
  }

  Map<String, Map<String, String>> document() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>(byKind);
    all.put("offers", offers);
    return all;
  }

  public String offer(String id) {
    return offers.getOrDefault(id, id);
  }

  public String site(String id) {
    return get("sites", id);
  }

  public String workload(String id) {
    return get("workloads", id);
  }

  /** A limit in words, e.g. "grid power at Ohio", "demand for Chat, on demand". */
  public String limit(String family, String name) {
    return switch (family) {
      case "halls", "grid power", "new grid contracts" -> family + " at " + site(name);
      case "demand" -> name.isEmpty() ? family : family + " for " + channel(name);
      case "service floor" -> family + " of " + channel(name);
      case "supply" -> family + " of " + get("supply", name);
      case "rental depth", "order ramp" -> family + " of " + offer(name);
      case "debt" -> name.contains(" ") ? name : family + " of " + get("facilities", name);
      case "cash", "debt service" -> name;
      case "free cash flow floor" -> family;
      case "customer concentration" -> family + " of " + name;
      case "portability" -> "CUDA for " + workload(name);
      default -> name.isEmpty() || name.equals(family) ? family : family + " " + limit(name);
    };
  }

  /** The name of a row of the limits: a thing's id, or a workload's and a channel's. */
  public String limit(String name) {
    for (Map<String, String> kind : byKind.values()) {
      String found = kind.get(name);
      if (found != null) {
        return found;
      }
    }
    return channel(name);
  }

  /** "Chat, on demand" of "chat on_demand". */
  public String channel(String name) {
    int space = name.indexOf(' ');
    String first = space < 0 ? name : name.substring(0, space);
    String workload = workload(first);
    return workload.equals(first)
        ? name
        : workload + ", " + name.substring(space + 1).replace('_', ' ');
  }

  private String get(String kind, String id) {
    return byKind.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }

  /** Without an explanation in brackets at the end, unless two would then be called the same. */
  private <T> void put(
      String kind, List<T> things, Function<T, String> id, Function<T, String> name) {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> shorts = new ArrayList<>();
    for (T thing : things) {
      shorts.add(name.apply(thing).replaceFirst(" \\([^()]*\\)$", ""));
    }
    for (int i = 0; i < things.size(); i++) {
      T thing = things.get(i);
      boolean clear = shorts.indexOf(shorts.get(i)) == shorts.lastIndexOf(shorts.get(i));
      String full = name.apply(thing);
      names.put(id.apply(thing), full.isBlank() ? id.apply(thing) : clear ? shorts.get(i) : full);
    }
    byKind.put(kind, names);
  }
}
