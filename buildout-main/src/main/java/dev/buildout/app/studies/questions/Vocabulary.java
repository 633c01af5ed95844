package dev.buildout.app.studies.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What things of one kind may be called: by id, by address, by name where only one has it. */
final class Vocabulary {
  private static final int SHOWN = 12;

  private final String kind;
  private final String list;
  private final Map<String, String> nameById = new LinkedHashMap<>();

  /**
   * @param kind in words, with an article, e.g. "a site"
   * @param list first step of an address, e.g. "sites"
   */
  Vocabulary(String kind, String list) {
    this.kind = kind;
    this.list = list;
  }

  void add(String id, String name) {
    nameById.put(id, name);
  }

  Collection<String> ids() {
    return nameById.keySet();
  }

  /** The name of a thing without its explanation in brackets. */
  String name(String id) {
    String name = nameById.getOrDefault(id, id);
    int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
    String brief = bracket > 0 ? name.substring(0, bracket) : name;
    return brief.isBlank() ? id : brief;
  }

  /** Whether one of them stands here. */
  boolean isNext(Words words) {
    return lengthHere(words) > 0;
  }

  /** How many words of a name stand here; 0 for none. */
  int lengthHere(Words words) {
    Set<String> found = longest(words);
    return found.isEmpty() ? 0 : length(words, found.iterator().next());
  }

  /** Takes the id of what stands here: the longest name wins. */
  String take(Words words) {
    Set<String> found = longest(words);
    if (found.isEmpty()) {
      throw words.fault(expected(), candidates());
    }
    int length = length(words, found.iterator().next());
    if (found.size() > 1) {
      throw words.fault(
          "\"" + words.ahead(length) + "\"", "one id of " + String.join(", ", found), "");
    }
    words.skip(length);
    return found.iterator().next();
  }

  /** "a site (ohio, oregon)". */
  String expected() {
    List<String> ids = new ArrayList<>(nameById.keySet());
    String more = ids.size() > SHOWN ? ", ..." : "";
    String some = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
    return ids.isEmpty() ? kind + " (the case has none)" : "%s (%s%s)".formatted(kind, some, more);
  }

  List<String> candidates() {
    List<String> all = new ArrayList<>(nameById.keySet());
    nameById.keySet().forEach(id -> all.add(list + "." + id));
    all.addAll(nameById.values());
    return all;
  }

  private Set<String> longest(Words words) {
    Set<String> found = new LinkedHashSet<>();
    int most = 1;
    for (String id : nameById.keySet()) {
      int length = length(words, id);
      if (length > most) {
        found.clear();
        most = length;
      }
      if (length == most) {
        found.add(id);
      }
    }
    // An id means itself, whatever others are called.
    for (String id : found) {
      if (words.matching(List.of(id)) == most) {
        return Set.of(id);
      }
    }
    return found;
  }

  private int length(Words words, String id) {
    int most = words.matching(List.of(id));
    most = Math.max(most, words.matching(List.of(list + "." + id)));
    most = Math.max(most, words.matching(Words.split(nameById.getOrDefault(id, id))));
    return Math.max(most, words.matching(Words.split(name(id))));
  }
}
