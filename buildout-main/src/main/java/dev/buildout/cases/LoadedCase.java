package dev.buildout.cases;

import dev.buildout.model.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A case as it was read.
 *
 * @param value the case
 * @param files the input files by relative name, enough to read the case again
 * @param facts numbers that the files state, built-in catalog included
 */
public record LoadedCase(Case value, Map<String, byte[]> files, List<Fact> facts) {
  private static final int HASH_DIGITS = 12;

  public LoadedCase {
    files = Map.copyOf(files);
    facts = List.copyOf(facts);
  }

  /** Numbers of the case's own files for which no source is given. */
  public List<Fact> factsWithoutSource() {
    return facts.stream().filter(f -> !f.isBuiltIn() && !f.hasSource()).toList();
  }

  /** Twelve hex digits that change with any input: names, contents, built-in catalog. */
  public String hash() {
    return hash(Map.of());
  }

  /** As {@link #hash()}, for a run in which values were set apart from the files. */
  public String hash(Map<String, String> overrides) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        add(digest, file.getKey(), file.getValue());
      }
      BuiltInCatalog catalog = new BuiltInCatalog();
      for (String name : catalog.names()) {
        Optional<byte[]> content = catalog.find(name);
        if (content.isPresent()) {
          add(digest, BuiltInCatalog.LABEL + name, content.get());
        }
      }
      for (Map.Entry<String, String> set : new TreeMap<>(overrides).entrySet()) {
        add(digest, "set " + set.getKey(), set.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in catalog", e);
    }
  }

  /** Lengths go in as well, so that moving a byte from one file to the next changes the hash. */
  private static void add(MessageDigest digest, String name, byte[] content) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(8).putInt(nameBytes.length).putInt(content.length).flip());
    digest.update(nameBytes);
    digest.update(content);
  }
}
