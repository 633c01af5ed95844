package dev.buildout.store;

import dev.buildout.results.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run.json}: the format, the keys of the document, the certificate, and every other file of
 * the folder.
 *
 * @param tables name of the table to what is known of {@code <name>.parquet}
 * @param files path within the folder to what is known of it; tables are not repeated here
 */
record RunJson(
    Map<String, Object> document,
    List<Check> checks,
    Map<String, Entry> tables,
    Map<String, Entry> files) {

  static final String NAME = "run.json";
  static final int FORMAT = 1;

  private static final String DIGEST = "sha256";
  private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  byte[] write() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    document.forEach((key, value) -> all.put(key, finite(value)));
    all.put("format", FORMAT);
    if (!checks.isEmpty()) {
      all.put("checks", checks.stream().map(RunJson::check).toList());
    }
    String digest = digest(MAPPER.writeValueAsBytes(all));
    all.put("tables", entries(tables));
    all.put("files", entries(files));
    all.put(DIGEST, digest);
    return MAPPER.writeValueAsBytes(all);
  }

  /**
   * SHA-256 of what the document says, however it is laid out. What it lists of other files is left
   * out: they have hashes of their own.
   */
  private static String digest(byte[] content) {
    Map<String, Object> all = MAPPER.readValue(content, TREE);
    all.keySet().removeAll(List.of("tables", "files", DIGEST));
    return Entry.sha256(MAPPER.writeValueAsBytes(all));
  }

  /** Whether a document still says what it said when it was written. */
  static boolean isIntact(byte[] content) {
    try {
      return digest(content).equals(MAPPER.readValue(content, TREE).get(DIGEST));
    } catch (JacksonException e) {
      return false;
    }
  }

  /**
   * @throws RunFolderException when it is no JSON object of this format
   */
  static RunJson read(byte[] content) {
    Map<String, Object> all;
    try {
      all = MAPPER.readValue(content, TREE);
    } catch (JacksonException e) {
      throw fault("is not a JSON object");
    }
    Object format = all == null ? null : all.get("format");
    if (all == null || !(format instanceof Integer found) || found != FORMAT) {
      throw fault(
          "expected format %d, found %s. Maybe another version of Buildout wrote it."
              .formatted(FORMAT, format));
    }
    List<Check> checks = new ArrayList<>();
    for (Object check : list(all.get("checks"))) {
      Map<?, ?> map = map(check);
      checks.add(
          new Check(
              text(map.get("name")),
              number(map.get("residual")),
              number(map.get("tolerance")),
              text(map.get("detail"))));
    }
    Map<String, Entry> tables = entriesOf(all.remove("tables"));
    Map<String, Entry> files = entriesOf(all.remove("files"));
    all.remove("format");
    all.remove(DIGEST);
    all.values().removeIf(value -> value == null);
    return new RunJson(all, checks, tables, files);
  }

  private static Map<String, Object> check(Check check) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", check.name());
    map.put("residual", check.residual());
    map.put("tolerance", check.tolerance());
    map.put("ok", check.ok());
    map.put("detail", check.detail());
    return map;
  }

  private static Map<String, Object> entries(Map<String, Entry> entries) {
    Map<String, Object> all = new LinkedHashMap<>();
    entries.forEach((name, entry) -> {
      Map<String, Object> map = new LinkedHashMap<>();
      if (entry.rows() >= 0) {
        map.put("rows", entry.rows());
      }
      map.put("bytes", entry.bytes());
      map.put("sha256", entry.sha256());
      all.put(name, map);
    });
    return all;
  }

  private static Map<String, Entry> entriesOf(@Nullable Object value) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    map(value)
        .forEach((name, entry) -> {
          Map<?, ?> map = map(entry);
          long rows = map.get("rows") instanceof Number n ? n.longValue() : -1;
          long bytes = map.get("bytes") instanceof Number n ? n.longValue() : -1;
          entries.put(String.valueOf(name), new Entry(rows, bytes, text(map.get("sha256"))));
        });
    return entries;
  }

  /**
   * JSON knows no infinity and no "not a number": they become null, which readers take as absent.
   */
  private static @Nullable Object finite(@Nullable Object value) {
    return switch (value) {
      case Double d when !Double.isFinite(d) -> null;
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(String.valueOf(key), finite(item)));
        yield copy;
      }
      case List<?> list -> {
        List<@Nullable Object> copy = new ArrayList<>();
        list.forEach(item -> copy.add(finite(item)));
        yield copy;
      }
      case null, default -> value;
    };
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  /** Not a number where there is none, so that a check without a residual is not ok. */
  private static double number(@Nullable Object value) {
    return switch (value) {
      case Number n -> n.doubleValue();
      case String text when text.equals("Infinity") -> Double.POSITIVE_INFINITY;
      case String text when text.equals("-Infinity") -> Double.NEGATIVE_INFINITY;
      case null, default -> Double.NaN;
    };
  }

  private static RunFolderException fault(String message) {
    return new RunFolderException(List.of(new Fault(NAME, message)));
  }
}
