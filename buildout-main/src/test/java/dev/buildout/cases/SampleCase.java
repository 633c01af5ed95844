package dev.buildout.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A valid case with every kind of value, over a tiny catalog; tests change it and read it. */
final class SampleCase {
  private final Map<String, byte[]> files = new TreeMap<>(resources("sample"));

  /** Replaces text that must occur in the file. */
  SampleCase replace(String file, String from, String to) {
    String text = text(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    return put(file, text.replace(from, to));
  }

  SampleCase put(String file, String text) {
    return put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  SampleCase put(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  SampleCase remove(String file) {
    files.remove(file);
    return this;
  }

  String text(String file) {
    return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
  }

  Map<String, byte[]> files() {
    return files;
  }

  LoadedCase read() throws CaseFaults {
    return CaseReader.read(InputFiles.of(files), catalog());
  }

  static InputFiles catalog() {
    return InputFiles.of(resources("sample-catalog"));
  }

  private static Map<String, byte[]> resources(String folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      var resource = SampleCase.class.getResource(folder);
      if (resource == null) {
        throw new IllegalStateException("no test resources " + folder);
      }
      Path root = Path.of(resource.toURI());
      try (var found = Files.walk(root)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }
}
