package dev.buildout.app.studies.questions;

import dev.buildout.model.NearName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The words of a question and how far they are read. */
final class Words {
  private final String question;
  private final List<String> words;
  private int next;

  Words(String question) {
    this.question = question.strip();
    this.words = split(question);
  }

  /** Words of a text; a percent sign is a word, marks around words are none. */
  static List<String> split(String text) {
    List<String> found = new ArrayList<>();
    for (String part : text.strip().split("\\s+")) {
      String word = bare(part);
      if (word.length() > 1 && word.endsWith("%")) {
        found.add(word.substring(0, word.length() - 1));
        word = "%";
      }
      if (!word.isEmpty()) {
        found.add(word);
      }
    }
    return List.copyOf(found);
  }

  private static String bare(String part) {
    int from = 0;
    int to = part.length();
    while (to > from && "?,\"'".indexOf(part.charAt(to - 1)) >= 0) {
      to--;
    }
    while (from < to && "\"'".indexOf(part.charAt(from)) >= 0) {
      from++;
    }
    return part.substring(from, to);
  }

  String question() {
    return question;
  }

  boolean isAtEnd() {
    return next == words.size();
  }

  /** The next word; empty at the end. */
  String peek() {
    return isAtEnd() ? "" : words.get(next);
  }

  String take() {
    return words.get(next++);
  }

  /** How many words of a name stand here in order; 0 when not all of them do. */
  int matching(List<String> name) {
    if (name.isEmpty() || next + name.size() > words.size()) {
      return 0;
    }
    for (int i = 0; i < name.size(); i++) {
      if (!words.get(next + i).equalsIgnoreCase(name.get(i))) {
        return 0;
      }
    }
    return name.size();
  }

  /** The next words. */
  String ahead(int count) {
    return String.join(" ", words.subList(next, next + count));
  }

  void skip(int count) {
    next += count;
  }

  /** Takes the words when they stand here. */
  boolean accept(String phrase) {
    int found = matching(split(phrase));
    next += found;
    return found > 0;
  }

  /**
   * Says where reading stopped.
   *
   * @param expected what would have been understood
   * @param candidates what may have been meant
   */
  Unreadable fault(String expected, Collection<String> candidates) {
    return fault(isAtEnd() ? "the end" : "\"" + peek() + "\"", expected, near(candidates));
  }

  /** With what was found in words. */
  Unreadable fault(String found, String expected, String maybe) {
    String after = next == 0 ? "" : " after \"" + String.join(" ", words.subList(0, next)) + "\"";
    return new Unreadable(
        "question \"%s\": found %s%s, expected %s%s"
            .formatted(
                question, found, after, expected, maybe.isEmpty() ? "" : ". Maybe " + maybe + "?"));
  }

  private String near(Collection<String> candidates) {
    if (isAtEnd()) {
      return "";
    }
    String inName = inName(candidates);
    return inName.isEmpty() ? NearName.find(peek(), candidates) : inName;
  }

  /** The name in which most of the next words stand, one at least; empty where there is none. */
  private String inName(Collection<String> candidates) {
    String best = "";
    int most = 0;
    for (String candidate : candidates) {
      List<String> parts = split(candidate.toLowerCase(Locale.ROOT));
      int found = 0;
      while (next + found < words.size()
          && parts.size() > 1
          && parts.contains(words.get(next + found).toLowerCase(Locale.ROOT))) {
        found++;
      }
      if (found > most) {
        most = found;
        best = candidate;
      }
    }
    return best;
  }
}
