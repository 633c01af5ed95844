package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same case gives the same tables to the byte, whichever algorithm solved the relaxation. */
class RepeatedPlanTest {
  /** What says how the plan was found, and hashes of what shows some of it. */
  private static final List<String> OF_THE_SOLVE =
      List.of(
          "build_seconds",
          "solve_seconds",
          "sensitivity_seconds",
          "options",
          "algorithm",
          "iterations",
          "files",
          "sha256");

  @TempDir Path temp;

  @Test
  void smallCases() throws IOException {
    for (PlannedRun first :
        List.of(PlannedRun.quickstart(), PlannedRun.everything(), PlannedRun.neocloud())) {
      for (String algorithm : List.of("auto", "simplex", "interior_point")) {
        compare(first, algorithm);
      }
    }
  }

  /** Large enough for auto to mean interior point, so that this one is the same plan again. */
  @Test
  @Tag("slow")
  void amazonAgain() throws IOException {
    compare(PlannedRun.amazon(), "interior_point");
  }

  @Test
  @Tag("slow")
  void amazonBySimplex() throws IOException {
    compare(PlannedRun.amazon(), "simplex");
  }

  private void compare(PlannedRun first, String algorithm) throws IOException {
    Path folder = temp.resolve(first.folder().getFileName() + "-" + algorithm);
    PlannedRun again =
        PlannedRun.plan(first.caseFolder(), folder, "--algorithm", algorithm, "--json");
    assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);

    Map<String, byte[]> expected = tables(first.folder());
    Map<String, byte[]> found = tables(folder);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    List<String> different = new ArrayList<>();
    found.forEach((name, bytes) -> {
      if (!java.util.Arrays.equals(bytes, expected.get(name))) {
        different.add(name);
      }
    });
    assertThat(different).as("tables that differ with %s", algorithm).isEmpty();
    assertThat(document(folder)).isEqualTo(document(first.folder()));
  }

  private static ObjectNode document(Path run) throws IOException {
    ObjectNode json =
        (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(run.resolve("run.json")));
    OF_THE_SOLVE.forEach(json::remove);
    return json;
  }

  private static Map<String, byte[]> tables(Path run) throws IOException {
    Map<String, byte[]> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        tables.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return tables;
  }
}
