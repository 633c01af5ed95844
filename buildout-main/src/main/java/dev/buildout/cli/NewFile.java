package dev.buildout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file that a command writes, whole or not at all, where none is yet. */
record NewFile(Path path, CommandSpec spec) {

  /**
   * @throws ParameterException when something stands there already, or no file can
   */
  NewFile {
    if (Files.exists(path)) {
      throw new ParameterException(
          spec.commandLine(),
          "--out: %s exists and is not replaced. Maybe choose another name, or remove it first."
              .formatted(path));
    }
    Path parent = parent(path);
    if (!Files.isDirectory(parent)) {
      throw new ParameterException(
          spec.commandLine(), "--out: there is no folder %s. Maybe make it.".formatted(parent));
    }
    if (!Files.isWritable(parent)) {
      throw new ParameterException(
          spec.commandLine(), "--out: the folder %s may not be written to.".formatted(parent));
    }
  }

  /** Beside its place first, then renamed. */
  void write(byte[] content) {
    Path draft = parent(path).resolve("." + path.getFileName() + ".draft");
    try {
      Files.write(draft, content);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--out: %s cannot be written: %s".formatted(path, e.getMessage()));
    } finally {
      deleteIfThere(draft);
    }
  }

  private static void deleteIfThere(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // It was renamed, or it cannot be helped: the message above says why.
    }
  }

  private static Path parent(Path file) {
    return Objects.requireNonNullElse(file.toAbsolutePath().normalize().getParent(), file);
  }
}
