package dev.buildout.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What {@code run.json} says of a file beside it. {@code rows} is -1 for files that are no table.
 */
record Entry(long rows, long bytes, String sha256) {

  static Entry of(Path file, long rows) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return new Entry(rows, content.length, sha256(content));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
