package dev.buildout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.buildout.cli.PlannedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of real runs in a real browser; skipped where there is none. */
@Tag("slow")
class RealReportInBrowserTest {
  private static final Pattern PLOT = Pattern.compile("class=\"plot\"");
  private static final Pattern DRAWN =
      Pattern.compile("class=\"plot\"[^>]*>\\s*<div[^>]*><svg[^>]*>.*?<path", Pattern.DOTALL);

  @TempDir Path temp;
  private Optional<Chromium> found = Optional.empty();

  @BeforeEach
  void findBrowser() {
    found = Chromium.find(temp);
    assumeTrue(found.isPresent(), "no Chromium on the PATH: no chart was drawn");
  }

  @Test
  void everyChartOfAmazonIsDrawn() {
    String dom = requireDrawn(PlannedRun.amazon());

    assertThat(count(PLOT, dom)).isGreaterThan(40);
  }

  @Test
  void everyChartOfSmallRunsIsDrawn() {
    requireDrawn(PlannedRun.quickstart());
    requireDrawn(PlannedRun.everything());
  }

  private String requireDrawn(PlannedRun planned) {
    Path report = planned.folder().resolve("report.html").toAbsolutePath();
    Chromium.Opened page = found.orElseThrow().open(report);

    assertThat(page.console()).isEmpty();
    assertThat(count(DRAWN, page.dom())).isEqualTo(count(PLOT, page.dom())).isPositive();
    return page.dom();
  }

  /** In a frame as wide as a phone the page itself never scrolls sideways. */
  @Test
  void aPhoneScrollsDownwardsOnly() throws IOException {
    for (PlannedRun planned :
        List.of(PlannedRun.amazon(), PlannedRun.quickstart(), PlannedRun.everything())) {
      String frame =
          """
          <!DOCTYPE html><body><iframe style="width:390px;height:844px;border:0" srcdoc="%s"></iframe>
          <script>addEventListener('load', () => {
            const root = document.querySelector('iframe').contentDocument.documentElement;
            document.body.dataset.wide = root.scrollWidth + ' of ' + root.clientWidth;
          });</script></body>
          """
              .formatted(Html.escape(Files.readString(planned.folder().resolve("report.html"))));
      Path file = Files.writeString(temp.resolve("phone.html"), frame);
      Chromium.Opened page = found.orElseThrow().open(file);

      Matcher wide = Pattern.compile("data-wide=\"(\\d+) of (\\d+)\"").matcher(page.dom());
      assertThat(wide.find()).isTrue();
      assertThat(Integer.parseInt(wide.group(1)))
          .as("%s on a phone", planned.folder())
          .isLessThanOrEqualTo(Integer.parseInt(wide.group(2)));
      assertThat(page.console()).isEmpty();
    }
  }

  /** What a reader of the large case looks for, and no id where a name exists. */
  @Test
  void theWordsOfAmazon() throws IOException {
    PlannedRun planned = PlannedRun.amazon();
    String words = new Markup(Files.readString(planned.folder().resolve("report.html"))).text();
    for (String key : List.of("answer", "warnings")) {
      for (Object sentence : (List<?>) planned.run().document().getOrDefault(key, List.of())) {
        assertThat(words).contains(plain(String.valueOf(sentence)));
      }
    }
    for (Object left : (List<?>) planned.run().document().getOrDefault("unserved", List.of())) {
      assertThat(words).contains(plain(String.valueOf(((Map<?, ?>) left).get("reason"))));
    }
    assertThat(words)
        .contains("budget $200B")
        .contains("memory, unverified")
        .contains("Trainium3 UltraServer Gen2")
        .contains("New Carlisle")
        .contains("Rental of Rubin GPUs")
        .doesNotContain("rubin-leasing reserved", "halls new-carlisle", "NaN", "undefined", "null");
  }

  private static String plain(String sentence) {
    return sentence.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }
}
