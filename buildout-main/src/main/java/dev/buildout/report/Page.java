package dev.buildout.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page while it grows: sections of words, tables and charts. */
final class Page {
  private final StringBuilder contents = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private final Map<String, Object> charts = new LinkedHashMap<>();
  private int section;

  /** Starts a section; it may stay empty but for its heading. */
  void section(String id, String shortTitle, String title, String introduction) {
    endSection();
    section++;
    contents.append("<li><a href=\"#%s\">%s</a></li>".formatted(id, Html.escape(shortTitle)));
    body.append(
        "<section id=\"%s\" aria-labelledby=\"%s-h\"><h2 id=\"%s-h\"><span class=\"no\">%d</span> %s</h2>\n"
            .formatted(id, id, id, section, Html.escape(title)));
    paragraph("intro", introduction);
  }

  private void endSection() {
    if (section > 0) {
      body.append("</section>\n");
    }
  }

  void heading(String text) {
    body.append("<h3>").append(Html.escape(text)).append("</h3>\n");
  }

  void paragraph(String style, String text) {
    if (!text.isEmpty()) {
      body.append("<p class=\"%s\">%s</p>\n".formatted(style, Html.escape(text)));
    }
  }

  void list(String style, List<String> items) {
    if (!items.isEmpty()) {
      body.append("<ul class=\"%s\">".formatted(style));
      items.forEach(item -> body.append("<li>").append(Html.escape(item)).append("</li>"));
      body.append("</ul>\n");
    }
  }

  /** A box with a heading of its own. */
  void card(String title, Runnable content) {
    body.append("<article class=\"card\"><h3>%s</h3>\n".formatted(Html.escape(title)));
    content.run();
    body.append("</article>\n");
  }

  void table(HtmlTable table) {
    if (table.size() > 0) {
      body.append(table.html());
    }
  }

  /** A table that opens on demand. */
  void folded(String title, HtmlTable table, boolean open) {
    if (table.size() > 0) {
      body.append(
          "<details class=\"fold\"%s><summary>%s</summary>%s</details>\n"
              .formatted(open ? " open" : "", Html.escape(title), table.html()));
    }
  }

  /** A field that filters the rows of the table after it. */
  void search(String label) {
    body.append(
        "<p class=\"search\"><label>%s <input type=\"search\" data-filter></label> <span role=\"status\"></span></p>\n"
            .formatted(Html.escape(label)));
  }

  void chart(Chart chart) {
    charts(List.of(chart));
  }

  /** Side by side where there is room. */
  void charts(List<? extends Chart> row) {
    if (row.isEmpty()) {
      return;
    }
    boolean small = row.getFirst().small();
    body.append("<div class=\"%s\">\n".formatted(small ? "charts small" : "charts"));
    row.forEach(this::figure);
    body.append("</div>\n");
  }

  private void figure(Chart chart) {
    String id = "c" + (charts.size() + 1);
    charts.put(id, chart.json());
    body.append(
        "<figure><figcaption><b>%s</b> <span>%s</span></figcaption>\n"
            .formatted(Html.escape(chart.title()), Html.escape(chart.unit())));
    if (!chart.small()) {
      legend(chart.legend());
    }
    body.append(
        "<div class=\"plot\" id=\"%s\" role=\"img\" aria-label=\"%s\"></div>\n"
            .formatted(id, Html.escape(chart.summary())));
    paragraph("note", chart.note());
    if (!chart.small()) {
      body.append(
          "<details class=\"figures\"><summary>Figures</summary>%s</details>\n"
              .formatted(chart.figures().html()));
    }
    body.append("</figure>\n");
  }

  /** One legend for several small charts. */
  void legend(List<Chart.Key> keys) {
    if (keys.isEmpty()) {
      return;
    }
    body.append("<ul class=\"legend\">");
    for (Chart.Key key : keys) {
      body.append(
          "<li><i class=\"%s\" style=\"--c:var(--%s)\"></i>%s</li>"
              .formatted(key.shape(), key.colour(), Html.escape(key.name())));
    }
    body.append("</ul>\n");
  }

  String contents() {
    return contents.toString();
  }

  String body() {
    return body + (section > 0 ? "</section>\n" : "");
  }

  Map<String, Object> charts() {
    return charts;
  }
}
