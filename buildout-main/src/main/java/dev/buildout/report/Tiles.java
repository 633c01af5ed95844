package dev.buildout.report;

import dev.buildout.results.Check;
import java.util.List;

/** The few figures of the first screen, each with a name and what it is of. */
final class Tiles {
  private final StringBuilder html = new StringBuilder();

  void add(String name, String value, String more, String style) {
    html.append(
        "<div class=\"tile %s\"><dt>%s</dt><dd><b>%s</b><span>%s</span></dd></div>\n"
            .formatted(style, Html.escape(name), Html.escape(value), Html.escape(more)));
  }

  /** How the certificate ended; nothing where no check was made. */
  void checks(List<Check> checks) {
    if (checks.isEmpty()) {
      return;
    }
    List<String> failed = checks.stream().filter(c -> !c.ok()).map(Check::name).toList();
    add(
        "Certificate",
        "%d of %d".formatted(checks.size() - failed.size(), checks.size()),
        failed.isEmpty() ? "checks passed" : "failed: " + String.join(", ", failed),
        failed.isEmpty() ? "good" : "bad");
  }

  String html() {
    return html.toString();
  }
}
