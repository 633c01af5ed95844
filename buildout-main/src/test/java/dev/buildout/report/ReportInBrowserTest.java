package dev.buildout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.buildout.results.Run;
import dev.buildout.results.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; skipped where there is none. */
@Tag("slow")
class ReportInBrowserTest {
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
  void everyChartIsDrawnWithoutErrors() throws IOException {
    Chromium.Opened page = open(SyntheticRun.create());

    assertThat(page.console()).isEmpty();
    assertThat(count(DRAWN, page.dom())).isEqualTo(count(PLOT, page.dom())).isGreaterThan(30);
  }

  @Test
  void darkModeDrawsToo() throws IOException {
    Chromium.Opened page = open(SyntheticRun.create(), "--blink-settings=preferredColorScheme=0");

    assertThat(page.console()).isEmpty();
    assertThat(count(DRAWN, page.dom())).isEqualTo(count(PLOT, page.dom()));
  }

  @Test
  void hostileTextRunsNothing() throws IOException {
    String attack = "</script><img src=x onerror=\"document.title='owned'\">";
    Chromium.Opened page = open(Hostile.run(attack));

    assertThat(page.console()).isEmpty();
    assertThat(page.dom()).doesNotContain("<title>owned");
    assertThat(new Markup(page.dom()).tags("img")).isEmpty();
    assertThat(count(DRAWN, page.dom())).isEqualTo(count(PLOT, page.dom()));
  }

  /** In a frame as wide as a phone the page itself never scrolls sideways. */
  @Test
  void aPhoneScrollsDownwardsOnly() throws IOException {
    String frame =
        """
        <!DOCTYPE html><body><iframe style="width:390px;height:844px;border:0" srcdoc="%s"></iframe>
        <script>addEventListener('load', () => {
          const root = document.querySelector('iframe').contentDocument.documentElement;
          document.body.dataset.wide = root.scrollWidth + ' of ' + root.clientWidth;
        });</script></body>
        """
            .formatted(Html.escape(Report.render(SyntheticRun.create())));
    Path file = Files.writeString(temp.resolve("phone.html"), frame);
    Chromium.Opened page = found.orElseThrow().open(file);

    Matcher wide = Pattern.compile("data-wide=\"(\\d+) of (\\d+)\"").matcher(page.dom());
    assertThat(wide.find()).isTrue();
    assertThat(Integer.parseInt(wide.group(1)))
        .isLessThanOrEqualTo(Integer.parseInt(wide.group(2)));
    assertThat(page.console()).isEmpty();
  }

  private Chromium.Opened open(Run run, String... options) throws IOException {
    Path file = Files.writeString(temp.resolve("report.html"), Report.render(run));
    return found.orElseThrow().open(file, options);
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }
}
