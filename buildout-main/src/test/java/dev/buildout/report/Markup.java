package dev.buildout.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enough of HTML to test a page: its tags, and whether they close. */
record Markup(String html) {
  private static final Pattern RAW =
      Pattern.compile("(<(script|style)\\b[^>]*>).*?(</\\2>)", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|[^\"<>])*)>");
  private static final Set<String> VOID = Set.of("meta", "input", "br", "link", "img", "hr");

  /** The page without what stands in script and style elements. */
  String outsideOfScripts() {
    return RAW.matcher(html).replaceAll("$1$3");
  }

  List<String> tags(String name) {
    List<String> found = new ArrayList<>();
    Matcher tag = TAG.matcher(outsideOfScripts());
    while (tag.find()) {
      if (tag.group(1).isEmpty() && tag.group(2).equals(name)) {
        found.add(tag.group());
      }
    }
    return found;
  }

  /** What a reader sees, in one line, entities resolved. */
  String text() {
    return TAG.matcher(outsideOfScripts())
        .replaceAll(" ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ");
  }

  /** What is wrong with the nesting of tags; empty when nothing is. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    String text = outsideOfScripts();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group(2);
      if (VOID.contains(name)) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        faults.add("</%s> at %d closes another element".formatted(name, tag.start()));
        return faults;
      }
    }
    open.forEach(name -> faults.add("<" + name + "> is never closed"));
    String left = TAG.matcher(text.replaceFirst("<!DOCTYPE html>", "")).replaceAll("");
    if (left.contains("<") || left.contains(">")) {
      faults.add("a bare < or >: " + left.substring(Math.max(0, left.indexOf('<') - 20)));
    }
    return faults;
  }
}
