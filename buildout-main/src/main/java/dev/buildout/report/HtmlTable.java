package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;

/** A table in a box that scrolls by itself. The first cell of a row is its heading. */
final class HtmlTable {
  private record Head(String name, boolean number) {}

  /**
   * A cell.
   *
   * @param style its class, or ""
   * @param more what opens on demand; empty for nothing
   */
  record Cell(String text, String style, String more) {
    Cell(String text, String style) {
      this(text, style, "");
    }
  }

  /** A longer cell may break into lines. */
  private static final int SENTENCE = 28;

  private final String caption;
  private final List<Head> heads = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private String group = "";
  private String box = "";
  private int rows;

  HtmlTable(String caption) {
    this.caption = caption;
  }

  HtmlTable text(String... names) {
    for (String name : names) {
      heads.add(new Head(name, false));
    }
    return this;
  }

  HtmlTable numbers(Iterable<String> names) {
    names.forEach(name -> heads.add(new Head(name, true)));
    return this;
  }

  HtmlTable numbers(String... names) {
    return numbers(List.of(names));
  }

  /** A row above the headings: names of groups of columns and how many each spans. */
  HtmlTable group(String name, int span) {
    group += "<th scope=\"colgroup\" colspan=\"%d\">%s</th>".formatted(span, Html.escape(name));
    return this;
  }

  /**
   * The class of the box around the table, "long" for one that scrolls downwards too, "stack" for
   * one whose rows become blocks on a narrow screen. To be said before there are rows.
   */
  HtmlTable box(String style) {
    box += " " + style;
    return this;
  }

  HtmlTable row(List<?> cells) {
    return row("", cells);
  }

  /** Cells are strings or {@link Cell}s. */
  HtmlTable row(String style, List<?> cells) {
    body.append(style.isEmpty() ? "<tr>" : "<tr class=\"" + style + "\">");
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i) instanceof Cell c ? c : new Cell(String.valueOf(cells.get(i)), "");
      boolean number = i < heads.size() && heads.get(i).number();
      boolean sentence = i > 0 && !number && cell.text().length() > SENTENCE;
      String classes = (number ? "n " : sentence ? "wrap " : "") + cell.style();
      body.append(i == 0 ? "<th scope=\"row\"" : "<td");
      if (box.contains("stack") && i < heads.size() && !heads.get(i).name().isEmpty()) {
        body.append(" data-h=\"").append(Html.escape(heads.get(i).name())).append('"');
      }
      if (!classes.isBlank()) {
        body.append(" class=\"").append(classes.strip()).append('"');
      }
      body.append('>').append(Html.escape(cell.text()));
      if (!cell.more().isEmpty()) {
        body.append("<details class=\"more\"><summary>How</summary>");
        cell.more()
            .lines()
            .forEach(line -> body.append("<p>").append(Html.escape(line)).append("</p>"));
        body.append("</details>");
      }
      body.append(i == 0 ? "</th>" : "</td>");
    }
    body.append("</tr>\n");
    rows++;
    return this;
  }

  int size() {
    return rows;
  }

  String html() {
    StringBuilder html = new StringBuilder();
    html.append(
        "<div class=\"scroll%s\" tabindex=\"0\" role=\"region\" aria-label=\"%s\"><table><caption>%s</caption><thead>"
            .formatted(box, Html.escape(caption), Html.escape(caption)));
    if (!group.isEmpty()) {
      html.append("<tr>").append(group).append("</tr>");
    }
    html.append("<tr>");
    for (Head head : heads) {
      html.append(head.number() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
          .append(Html.escape(head.name()))
          .append("</th>");
    }
    return html.append("</tr></thead><tbody>\n")
        .append(body)
        .append("</tbody></table></div>\n")
        .toString();
  }
}
