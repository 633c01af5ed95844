package dev.buildout;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/**
 * Data that lie beside a checkout and are no part of it. Tests on them are skipped where they are
 * absent; {@code -Dbuildout.shared=FOLDER} says where else they lie.
 */
public final class SharedData {
  private SharedData() {}

  /** A file of measurements; the test is skipped when there is none. */
  public static Path measured(String name) {
    return file("performance", name);
  }

  /** A file of reported facts; the test is skipped when there is none. */
  public static Path facts(String name) {
    return file("facts", name);
  }

  private static Path file(String part, String name) {
    String folder = System.getProperty("buildout.shared", "../../shared");
    Path file = Path.of(folder, part, name);
    assumeThat(file).as("data beside the checkout, or -Dbuildout.shared").exists();
    return file;
  }
}
