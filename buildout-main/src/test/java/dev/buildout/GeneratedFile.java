package dev.buildout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the tree that is made from code. Tests compare it with what the code says now and fail
 * when it drifted; with {@code -Dbuildout.regenerate=true} they write it.
 */
public final class GeneratedFile {
  private static final String REGENERATE = "buildout.regenerate";

  private GeneratedFile() {}

  /**
   * @param name relative to the root of the project
   */
  public static void check(String name, String content) throws IOException {
    Path file = Path.of("..").resolve(name);
    if (Boolean.getBoolean(REGENERATE)) {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, content);
    }
    assertThat(file)
        .as("%s is out of date. Run mvn test -Dtest='*Generated*' -D%s=true", name, REGENERATE)
        .content()
        .isEqualTo(content);
  }
}
