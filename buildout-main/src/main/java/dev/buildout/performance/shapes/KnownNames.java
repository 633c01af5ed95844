package dev.buildout.performance.shapes;

import dev.buildout.model.NearName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All names of the entries of a list, with what each means. */
final class KnownNames<T> {
  private static final int MOST_NEAR = 3;

  /**
   * An entry under one of its names.
   *
   * @param words words of the name beyond those that were known
   */
  record Match<T>(T value, String name, List<String> words) {}

  private final Map<String, T> byName = new LinkedHashMap<>();
  private final Map<String, String> nameOfKey = new HashMap<>();

  /** An earlier entry keeps a name that a later one has too. */
  void add(T value, Collection<String> names) {
    for (String name : names) {
      if (nameOfKey.putIfAbsent(NameWords.key(name), name) == null) {
        byName.put(name, value);
      }
    }
  }

  /** The entry whose name has the same letters and digits. */
  Optional<Match<T>> exact(String text) {
    return Optional.ofNullable(nameOfKey.get(NameWords.key(text)))
        .map(name -> new Match<>(known(name), name, List.of()));
  }

  /**
   * The entry whose name is a run of words of the text, where every other word says nothing else:
   * the longest such name.
   *
   * @param neutral true for words that may stand beside a name of the entry
   */
  Optional<Match<T>> within(String text, java.util.function.BiPredicate<T, String> neutral) {
    List<String> words = NameWords.words(text);
    Match<T> best = null;
    int longest = 0;
    for (int from = 0; from < words.size(); from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < words.size(); to++) {
        run.append(' ').append(words.get(to));
        Optional<Match<T>> match = exact(run.toString());
        if (match.isEmpty() || run.length() <= longest) {
          continue;
        }
        List<String> rest = new ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(to + 1, words.size()));
        T value = match.get().value();
        Predicate<String> fits = word -> neutral.test(value, word);
        if (rest.stream().allMatch(fits)) {
          best = new Match<>(value, match.get().name(), rest);
          longest = run.length();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Names that resemble one, the best first. */
  List<String> near(String text) {
    Set<String> near = new LinkedHashSet<>();
    String closest = NearName.find(text, byName.keySet());
    if (!closest.isEmpty()) {
      near.add(closest);
    }
    List<String> asked = NameWords.words(text);
    byName.keySet().stream()
        .filter(name -> shared(asked, name) > 0)
        .sorted(Comparator.comparingInt((String name) -> -shared(asked, name)))
        .limit(MOST_NEAR)
        .forEach(near::add);
    return near.stream().limit(MOST_NEAR).toList();
  }

  private static int shared(List<String> asked, String name) {
    List<String> words = NameWords.words(name);
    int letters = 0;
    for (String word : asked) {
      letters += word.length() > 1 && words.contains(word) ? word.length() : 0;
    }
    return letters;
  }

  private T known(String name) {
    T value = byName.get(name);
    if (value == null) {
      throw new IllegalStateException("no entry under " + name);
    }
    return value;
  }
}
