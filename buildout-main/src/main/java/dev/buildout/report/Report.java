package dev.buildout.report;

import dev.buildout.results.Run;
import dev.buildout.results.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Makes one HTML page of a run, which needs nothing else to be read. */
public final class Report {
  public static final String FILE_NAME = "report.html";

  private static final Pattern SLOT = Pattern.compile("<!--\\{(\\w+)}-->");
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final List<Part> PARTS =
      List.of(
          new BuildPart(),
          new WorkPart(),
          new CashPart(),
          new MetricsPart(),
          new DebtPart(),
          new PowerPart(),
          new UnitCostPart(),
          new LimitsPart(),
          new StatementsPart(),
          new SegmentsPart(),
          new SweepPart(),
          new PriceMapPart(),
          new BudgetPart(),
          new CalendarPart(),
          new StrategiesPart(),
          new RangesPart(),
          new UnitValuesPart(),
          new ContractsPart(),
          new ExplanationsPart(),
          new ClaimsPart(),
          new RealityPart(),
          new AssumptionsPart(),
          new CertificatePart());

  private static final List<Part> PARTS_OF_A_COMPARISON =
      List.of(
          new BridgePart(),
          new ChangedValuesPart(),
          new ResultDifferencesPart(),
          new ComparisonChecksPart());

  /** The page; what the run lacks is left out. */
  public static String render(Run run) {
    RunView view = new RunView(run);
    Page page = new Page();
    boolean comparison = Tables.isComparison(run.document());
    (comparison ? PARTS_OF_A_COMPARISON : PARTS).forEach(part -> part.write(view, page));
    return page(
        comparison ? ComparisonHead.title(view) : Head.title(view),
        comparison ? new ComparisonHead(view).html() : new Head(view).html(),
        page,
        foot(view.document()));
  }

  /**
   * Puts a page together.
   *
   * @param head HTML above the sections
   */
  static String page(String title, String head, Page page, String foot) {
    return fill(
        resource("report.html"),
        Map.of(
            "title", Html.escape(title),
            "style", resource("report.css"),
            "head", head,
            "contents", page.contents(),
            "body", page.body(),
            "foot", Html.escape(foot),
            "data", inScript(MAPPER.writeValueAsString(page.charts())),
            "echarts", resource("echarts.min.js"),
            "script", resource("report.js")));
  }

  /**
   * Adds the page to a run folder; fits {@code dev.buildout.store.Addition}.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Run run, Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE_NAME), render(run));
  }

  private static String foot(Document document) {
    String version = document.text("version");
    String hash = document.text("case_hash");
    return "Buildout"
        + (version.isBlank() ? "" : " " + version)
        + (hash.isBlank() ? "" : " · case " + hash)
        + ". The tables behind this page are the Parquet files beside it.";
  }

  /** One pass over the template, so that nothing in the data can name a slot. */
  private static String fill(String template, Map<String, String> slots) {
    Matcher slot = SLOT.matcher(template);
    StringBuilder page = new StringBuilder(2_000_000);
    int end = 0;
    while (slot.find()) {
      page.append(template, end, slot.start()).append(slots.getOrDefault(slot.group(1), ""));
      end = slot.end();
    }
    return page.append(template, end, template.length()).toString();
  }

  /** JSON that cannot end the script element it stands in. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c");
  }

  private static String resource(String name) {
    try (InputStream in = Report.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("this build of Buildout lacks the resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  private Report() {}
}
