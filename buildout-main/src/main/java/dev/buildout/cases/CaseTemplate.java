package dev.buildout.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A small, commented case to start from. */
public final class CaseTemplate {
  private static final List<String> FILES =
      List.of(
          CaseReader.CASE_FILE,
          "sites.csv",
          "power.csv",
          "offers.csv",
          "workloads.yaml",
          "finance.yaml");
  private static final String PLACEHOLDER = "name: my-case";

  private CaseTemplate() {}

  /** True for names that a case may have. */
  public static boolean isName(String name) {
    return Binder.ID.matcher(name).matches();
  }

  /**
   * Writes the template as a new folder, whole or not at all.
   *
   * @param folder to be made; its last part is the name of the case
   * @throws FileAlreadyExistsException when something of that name exists
   */
  public static void write(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || Files.exists(target)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Files.createDirectories(parent);
    Path draft = Files.createTempDirectory(parent, ".new-case-");
    try {
      for (String file : FILES) {
        String text = text(file).replace(PLACEHOLDER, "name: " + target.getFileName());
        Files.writeString(draft.resolve(file), text);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      discard(draft);
    }
  }

  /** Removes a draft that was not moved into place. */
  private static void discard(Path draft) throws IOException {
    if (Files.isDirectory(draft)) {
      for (String file : FILES) {
        Files.deleteIfExists(draft.resolve(file));
      }
      Files.delete(draft);
    }
  }

  private static String text(String file) throws IOException {
    try (InputStream in = CaseTemplate.class.getResourceAsStream("template/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the template has no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
