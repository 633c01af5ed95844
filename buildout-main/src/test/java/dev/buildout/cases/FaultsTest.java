package dev.buildout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of fault. {@code faults.txt} holds blocks: a title, changes to the sample case as
 * {@code file: text => other text}, and the lines that these are answered with, all of them, after
 * "!".
 */
class FaultsTest {
  record Slip(String title, List<String> changes, List<String> faults) {
    @Override
    public String toString() {
      return title;
    }
  }

  static List<Slip> slips() throws IOException {
    try (InputStream in = FaultsTest.class.getResourceAsStream("faults.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n")).map(FaultsTest::slip).toList();
    }
  }

  private static Slip slip(String block) {
    List<String> lines = new ArrayList<>(block.strip().lines().toList());
    String title = lines.remove(0);
    return new Slip(
        title,
        lines.stream().filter(l -> !l.startsWith("!")).toList(),
        lines.stream().filter(l -> l.startsWith("!")).map(l -> l.substring(2)).toList());
  }

  @ParameterizedTest
  @MethodSource("slips")
  void isReported(Slip slip) {
    SampleCase broken = new SampleCase();
    for (String change : slip.changes()) {
      int colon = change.indexOf(": ");
      String[] texts = change.substring(colon + 2).split(" => ?", 2);
      broken.replace(change.substring(0, colon), unescape(texts[0]), unescape(texts[1]));
    }

    CaseFaults faults = catchThrowableOfType(CaseFaults.class, broken::read);

    assertThat(faults).as("nothing was reported").isNotNull();
    assertThat(faults.faults().stream().map(Fault::toString))
        .containsExactlyElementsOf(slip.faults());
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }
}
