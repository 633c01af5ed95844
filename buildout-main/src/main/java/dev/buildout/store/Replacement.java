package dev.buildout.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is filled beside its destination and takes its place at the end. Closing it before
 * {@link #commit} leaves the destination as it was.
 */
final class Replacement implements AutoCloseable {
  private final Path destination;
  private final Path draft;

  Replacement(Path destination) throws IOException {
    this.destination = destination;
    draft = createSibling("draft");
  }

  /** Where to write. */
  Path draft() {
    return draft;
  }

  /** Renames; a folder that stood there is put aside first, and put back if the rename fails. */
  void commit() throws IOException {
    Path old = Files.exists(destination) ? createSibling("old") : null;
    if (old != null) {
      Files.move(destination, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(draft, destination, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (old != null) {
        Files.move(old, destination, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    delete(old);
  }

  @Override
  public void close() throws IOException {
    delete(draft);
  }

  /** An empty hidden folder in the same parent, so that renames stay on one file system. */
  private Path createSibling(String role) throws IOException {
    for (int i = 0; ; i++) {
      try {
        return Files.createDirectory(
            parent(destination).resolve(".%s.%s%d".formatted(destination.getFileName(), role, i)));
      } catch (FileAlreadyExistsException e) {
        // Another writer's, or left by one that was killed: take the next name.
      }
    }
  }

  private static Path parent(Path folder) {
    Path parent = folder.getParent();
    return parent == null ? folder.getRoot() : parent;
  }

  private static void delete(@Nullable Path folder) throws IOException {
    if (folder == null || !Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
