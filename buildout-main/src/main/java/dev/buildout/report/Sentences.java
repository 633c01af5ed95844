package dev.buildout.report;

import java.util.List;

/** The answer of a run in words, and what to read with care. */
final class Sentences {
  private Sentences() {}

  static String answer(Document document) {
    StringBuilder html = new StringBuilder();
    List<String> sentences = document.sentences("answer");
    if (sentences.isEmpty()) {
      String status = document.text("status");
      return "<p class=\"answer\">%s</p>\n"
          .formatted(
              status.isBlank()
                  ? "This run gives no answer in words."
                  : "Status of the plan: " + Html.escape(status) + ".");
    }
    html.append(
        "<p class=\"answer\">%s</p>\n".formatted(Html.escape(unbroken(sentences.getFirst()))));
    if (sentences.size() > 1) {
      html.append("<ul class=\"reasons\">");
      sentences
          .subList(1, sentences.size())
          .forEach(s -> html.append("<li>%s</li>".formatted(Html.escape(unbroken(s)))));
      html.append("</ul>\n");
    }
    return html.toString();
  }

  static String warnings(Document document) {
    List<String> warnings = document.sentences("warnings");
    if (warnings.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    html.append("<div class=\"warnings\" role=\"note\"><h2>Read with care</h2><ul>");
    warnings.forEach(w -> html.append("<li>%s</li>".formatted(Html.escape(unbroken(w)))));
    return html.append("</ul></div>\n").toString();
  }

  /** No line break between a number and its unit. */
  private static String unbroken(String words) {
    return words.replaceAll("(\\d) (%|[BMk]\\b|MW\\b)", "$1\u00a0$2");
  }
}
