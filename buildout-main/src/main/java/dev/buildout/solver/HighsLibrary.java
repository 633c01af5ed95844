package dev.buildout.solver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the native HiGHS: the file named by the system property {@value #PROPERTY}, or the one in
 * the platform jar of OR-Tools on the class path, which is copied once, under the hash of its
 * content, to the user's cache folder.
 */
final class HighsLibrary {
  /** System property with the path of a HiGHS library to use instead of the packaged one. */
  static final String PROPERTY = "buildout.highs.library";

  private HighsLibrary() {}

  /**
   * A file that can be loaded.
   *
   * @throws SolverException if there is none for this platform
   */
  static Path find() {
    String chosen = System.getProperty(PROPERTY);
    if (chosen != null) {
      Path path = Path.of(chosen).toAbsolutePath();
      if (!Files.isRegularFile(path)) {
        throw new SolverException(
            PROPERTY + " is " + chosen + ", expected a HiGHS library; there is no such file.");
      }
      return path;
    }
    String resource =
        resource(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    try (InputStream in = HighsLibrary.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new SolverException(
            "The native library "
                + resource
                + " is not on the class path.\nMaybe this build was made for another platform; -D"
                + PROPERTY
                + "=FILE names a HiGHS library of version 1.12.");
      }
      return extract(
          in.readAllBytes(), resource.substring(resource.indexOf('/') + 1), cacheFolder());
    } catch (IOException e) {
      throw new SolverException("The native library " + resource + " could not be unpacked.", e);
    }
  }

  /** Where OR-Tools keeps HiGHS for an operating system, in the words of os.name and os.arch. */
  static String resource(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
    if (os.contains("win")) {
      return "ortools-win32-x86-64/highs.dll";
    }
    if (os.contains("mac") || os.contains("darwin")) {
      return "ortools-darwin-" + (arm ? "aarch64" : "x86-64") + "/libhighs.1.dylib";
    }
    return "ortools-linux-" + (arm ? "aarch64" : "x86-64") + "/libhighs.so.1";
  }

  /** Writes the content to {@code folder/hash/name} unless it is there; whole or not at all. */
  static Path extract(byte[] content, String name, Path folder) throws IOException {
    Path target = folder.resolve(hash(content)).resolve(name);
    if (Files.isRegularFile(target) && Files.size(target) == content.length) {
      return target;
    }
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(target.getParent(), name, ".part");
    try {
      Files.write(part, content);
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
    return target;
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // Windows refuses to replace a library in use: then another process was faster, and it is
      // the same content.
      if (!Files.isRegularFile(target)) {
        throw e;
      }
    }
  }

  /** The user's own cache folder: nobody else can plant a library there. */
  private static Path cacheFolder() throws IOException {
    Path base = cacheBase();
    if (base != null) {
      Path folder = base.resolve("buildout").resolve("native");
      try {
        return Files.createDirectories(folder);
      } catch (IOException e) {
        // Read-only home: fall through to a private folder of this run.
      }
    }
    return Files.createTempDirectory("buildout-native");
  }

  private static @Nullable Path cacheBase() {
    String home = System.getProperty("user.home", "");
    String local = System.getenv("LOCALAPPDATA");
    String xdg = System.getenv("XDG_CACHE_HOME");
    if (local != null && !local.isBlank()) {
      return Path.of(local);
    }
    if (xdg != null && !xdg.isBlank()) {
      return Path.of(xdg);
    }
    return home.isBlank() || home.equals("?") ? null : Path.of(home, ".cache");
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
