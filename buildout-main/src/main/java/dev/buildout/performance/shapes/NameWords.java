package dev.buildout.performance.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name as words: what stands outside parentheses, what inside, and without its marks. */
record NameWords(String outside, String inside) {
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)?");
  private static final Pattern SIZE_POINT = Pattern.compile("(\\d)\\.(\\d+[bmt])\\b");
  private static final Pattern WORD = Pattern.compile("[a-z0-9.]+");

  static NameWords of(String name) {
    String lower = name.toLowerCase(Locale.ROOT).strip();
    List<String> inside = new ArrayList<>();
    Matcher matcher = PARENTHESES.matcher(lower);
    while (matcher.find()) {
      inside.add(matcher.group(1).strip());
    }
    return new NameWords(
        PARENTHESES.matcher(lower).replaceAll(" ").strip(), String.join("; ", inside));
  }

  /**
   * Letters and digits only, so that "Llama-3.1_8B" and "llama31 8b" are the same; but the point of
   * a size stays, as "p": 1.3B is not 13B.
   */
  static String key(String text) {
    String sized = SIZE_POINT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("$1p$2");
    return sized.replaceAll("[^a-z0-9]", "");
  }

  /** Words of letters, digits and points. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
