package dev.buildout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a case, it reads or is answered with faults that say where. */
class FuzzTest {
  private static final List<String> WORDS =
      List.of(
          "",
          ",",
          ":",
          "\"",
          "'",
          "\n",
          "\t",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "#",
          "|",
          "&a ",
          "*a",
          "!!",
          "---\n",
          "null",
          "~",
          "-1",
          "1e400",
          "NaN",
          "2026-01",
          "growth",
          ";",
          "id",
          "\uFEFF",
          "\u0000",
          "source",
          "value: ",
          "points: ",
          "? ",
          "%",
          "../",
          "<<: ");

  @Test
  void neverAnythingButFaults() {
    fuzz(0, 100);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void neverAnythingButFaultsAtLength(long seed) {
    fuzz(seed, 400);
  }

  private static void fuzz(long seed, int cases) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < cases; i++) {
      SampleCase mutant = new SampleCase();
      List<String> names = List.copyOf(mutant.files().keySet());
      StringBuilder story = new StringBuilder("seed " + seed + ", case " + i);
      int changes = 1 + random.nextInt(3);
      for (int k = 0; k < changes; k++) {
        String name = names.get(random.nextInt(names.size()));
        story.append(", ").append(name);
        mutate(mutant, name, random);
      }
      readOrFaults(mutant, story.toString());
    }
  }

  private static void readOrFaults(SampleCase mutant, String story) {
    try {
      assertThat(mutant.read().value().name()).isNotEmpty();
    } catch (CaseFaults faults) {
      for (Fault fault : faults.faults()) {
        assertThat(fault.toString()).as(story).isNotBlank().doesNotContain("\n", "Exception");
        assertThat(fault.file()).as(story).isNotBlank();
      }
    } catch (RuntimeException e) {
      fail(story, e);
    }
  }

  private static void mutate(SampleCase sample, String name, RandomGenerator random) {
    String text = sample.text(name);
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    switch (random.nextInt(6)) {
      case 0 -> sample.put(name, text.substring(0, at) + text.substring(end));
      case 1 -> {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        sample.put(name, text.substring(0, at) + word + text.substring(at));
      }
      case 2 -> {
        List<String> lines = new ArrayList<>(text.lines().toList());
        String line = lines.isEmpty() ? "" : lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), random.nextBoolean() ? line : line + line);
        sample.put(name, String.join("\n", lines));
      }
      case 3 -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        sample.put(name, bytes);
      }
      case 4 -> {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        sample.put(name, text.substring(0, at) + word + text.substring(end));
      }
      default -> sample.remove(name);
    }
  }
}
