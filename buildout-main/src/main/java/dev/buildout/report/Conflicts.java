package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sources of the catalog that disagree, in words or as prices side by side. */
final class Conflicts {
  static void write(Document document, Page page) {
    List<String> words = new ArrayList<>();
    HtmlTable table =
        new HtmlTable("Prices that disagree")
            .text("Of", "Provider and product")
            .numbers("$/chip-h")
            .text("Used", "Source", "As of", "Confidence")
            .box("long");
    for (Object item : document.list("catalog_conflicts")) {
      if (item instanceof Map<?, ?> map) {
        Document conflict = new Document(map);
        conflict.list("prices").forEach(price -> add(table, conflict.text("name"), price));
      } else {
        words.add(item.toString());
      }
    }
    if (!words.isEmpty()) {
      page.heading("Sources that disagree");
      page.list("plain", words);
    }
    page.folded("Prices in the catalog that disagree", table, false);
  }

  private static void add(HtmlTable table, String name, Object price) {
    if (price instanceof Map<?, ?> map) {
      Document fact = new Document(map);
      table.row(
          List.of(
              name,
              (fact.text("provider") + " " + fact.text("product")).strip(),
              Format.significant(fact.number("usd_per_chip_hour"), 3),
              fact.text("used").equals("true") ? "yes" : "",
              fact.text("source"),
              fact.text("as_of"),
              Confidence.badge(fact.text("confidence"))));
    }
  }

  private Conflicts() {}
}
