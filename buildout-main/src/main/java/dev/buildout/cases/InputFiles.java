package dev.buildout.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where input comes from: a folder, a copy in memory, or the class path. */
interface InputFiles {
  /** Content of a file by relative name with forward slashes; empty when there is none. */
  Optional<byte[]> find(String name) throws IOException;

  /** Relative names of the files, as far as they can be listed. */
  List<String> names();

  /** A folder and the folders directly in it. */
  static InputFiles of(Path folder) {
    return new InputFiles() {
      @Override
      public Optional<byte[]> find(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      }

      @Override
      public List<String> names() {
        try (Stream<Path> files = Files.walk(folder, 2)) {
          return files
              .filter(Files::isRegularFile)
              .map(f -> folder.relativize(f).toString().replace('\\', '/'))
              .sorted()
              .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
          return List.of();
        }
      }
    };
  }

  /** Files in memory, such as the copy that a run keeps. */
  static InputFiles of(Map<String, byte[]> files) {
    return new InputFiles() {
      @Override
      public Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name));
      }

      @Override
      public List<String> names() {
        return files.keySet().stream().sorted().toList();
      }
    };
  }
}
