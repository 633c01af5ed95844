package dev.buildout.cases;

import dev.buildout.model.Case;
import dev.buildout.model.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON Schema of {@code case.yaml}, for editors: from the same declarations by which cases are
 * read. It knows keys, types, ranges and words; references and rules between values it does not.
 */
public final class JsonSchema {
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private JsonSchema() {}

  /** The schema as nested maps and lists. */
  public static Map<String, Object> ofCase() {
    return new JsonSchema().root();
  }

  private Map<String, Object> root() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(CaseNodes.FORMAT, Map.of("const", Integer.valueOf(CaseNodes.FORMAT_VERSION)));
    properties.put(CaseNodes.FILES, files());
    List<String> required = new ArrayList<>(List.of(CaseNodes.FORMAT));
    List<Field> parts = CaseNodes.parts();
    for (Field field : Field.of(Case.class)) {
      boolean isCatalog = field.name().equals(CatalogNodes.CATALOG);
      properties.put(field.name(), isCatalog ? catalog() : property(field));
      if (field.isRequired() && !parts.contains(field)) {
        required.add(field.name());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A case of Buildout");
    schema.putAll(object(properties, required));
    definitions.put("sourced", object(Map.of("value", Map.of()), List.of("value")));
    definitions.put("path", anyPath());
    definitions.put("text", Map.of("type", List.of("string", "number", "boolean")));
    definitions.put("month", month());
    definitions.put("source", sourceKeys());
    schema.put("$defs", definitions);
    return schema;
  }

  private static Map<String, Object> files() {
    Map<String, Object> parts = new LinkedHashMap<>();
    for (Field part : CaseNodes.parts()) {
      parts.put(
          part.name(), ordered("type", "string", "description", "File of: " + part.meaning()));
    }
    return ordered("type", "object", "properties", parts, "additionalProperties", false);
  }

  private Map<String, Object> catalog() {
    Map<String, Object> lists = new LinkedHashMap<>();
    for (Field list : Field.of(Catalog.class)) {
      lists.put(list.name(), rows((ValueType.Rows) list.type(), false));
    }
    return ordered("type", "object", "properties", lists, "additionalProperties", false);
  }

  private Map<String, Object> property(Field field) {
    Map<String, Object> property = new LinkedHashMap<>();
    String unit = field.unit().isEmpty() ? "" : " Unit: " + field.unit() + ".";
    property.put("description", field.meaning() + unit);
    field.byDefault().filter(d -> !d.isEmpty()).ifPresent(d -> property.put("default", d));
    List<Object> forms = new ArrayList<>(forms(field, field.type()));
    if (!field.isRequired()) {
      forms.add(Map.of("type", "null"));
    }
    property.put("anyOf", forms);
    return property;
  }

  /** The ways in which a value may be written. */
  private List<Object> forms(Field field, ValueType type) {
    return switch (type) {
      case ValueType.Text t -> withSource(ref("text"));
      case ValueType.Real r -> withSource(number("number", field));
      case ValueType.Whole w -> withSource(number("integer", field));
      case ValueType.Flag f -> withSource(Map.of("type", "boolean"));
      case ValueType.Month m -> withSource(ref("month"));
      case ValueType.Word w -> withSource(Map.of("enum", w.words()));
      case ValueType.Arithmetic a -> withSource(ref("text"));
      case ValueType.Names n ->
          List.of(Map.of("type", "string"), ordered("type", "array", "items", ref("text")));
      case ValueType.Series s -> {
        List<Object> forms = new ArrayList<>(withSource(number("number", field)));
        forms.add(Map.of("type", "string"));
        forms.add(path(field));
        yield forms;
      }
      case ValueType.Perhaps(ValueType of) -> forms(field, of);
      case ValueType.Nested(Class<?> record) -> List.of(ref(define(record, "", true)));
      case ValueType.Rows rows -> List.of(rows(rows, true));
    };
  }

  private static Map<String, Object> path(Field field) {
    Map<String, Object> number = number("number", field);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("value", number);
    properties.put(PathBinder.POINTS, ordered("additionalProperties", number));
    return sourced("path", properties);
  }

  /** What all paths have in common; the range of their numbers is stated at each. */
  private static Map<String, Object> anyPath() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("value", Map.of());
    properties.put(PathBinder.POINTS, ordered("type", "object", "minProperties", 1));
    properties.put(PathBinder.GROWTH, ordered("type", "number", "minimum", -1));
    Map<String, Object> path = object(properties, List.of());
    path.put("oneOf", List.of(required("value"), required(PathBinder.POINTS)));
    return path;
  }

  /** A list of rows with ids, or a mapping from ids to rows. */
  private Map<String, Object> rows(ValueType.Rows type, boolean whole) {
    List<Object> variants = new ArrayList<>();
    type.variants().forEach((kind, record) -> variants.add(ref(define(record, kind, whole))));
    Object row = variants.size() == 1 ? variants.get(0) : Map.of("oneOf", variants);
    Object withId = Map.of("allOf", List.of(row, required(RowNodes.ID)));
    Map<String, Object> properties = new LinkedHashMap<>();
    SourceKeys.KEYS.forEach(key -> properties.put(key, ref("text")));
    Map<String, Object> byId =
        ordered("type", "object", "properties", properties, "additionalProperties", row);
    return Map.of("anyOf", List.of(ordered("type", "array", "items", withId), byId));
  }

  private String define(Class<?> record, String kind, boolean whole) {
    String name = Records.describe(record).replace(' ', '_');
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      Map<String, Object> properties = new LinkedHashMap<>();
      List<String> required = new ArrayList<>();
      if (!kind.isEmpty()) {
        properties.put(RowNodes.KIND, Map.of("const", kind));
        required.add(RowNodes.KIND);
      }
      for (Field field : Field.of(record)) {
        properties.put(field.name(), property(field));
        if (whole && field.isRequired() && !field.name().equals(RowNodes.ID)) {
          required.add(field.name());
        }
      }
      definitions.put(name, object(properties, required));
    }
    return name;
  }

  /** An object with the keys of a source beside its own. */
  private static Map<String, Object> object(Map<String, Object> own, List<String> required) {
    Map<String, Object> properties = new LinkedHashMap<>(own);
    SourceKeys.KEYS.forEach(key -> properties.putIfAbsent(key, ref("source/properties/" + key)));
    Map<String, Object> object = ordered("type", "object", "properties", properties);
    String fieldKeys = "^[a-z0-9_]+\\.(" + String.join("|", SourceKeys.KEYS) + ")$";
    object.put("patternProperties", Map.of(fieldKeys, ref("text")));
    object.put("additionalProperties", false);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  /** A value alone, or beside the keys of its source. */
  private static List<Object> withSource(Map<String, Object> value) {
    return List.of(value, sourced("sourced", Map.of("value", value)));
  }

  private static Map<String, Object> sourced(String definition, Map<String, Object> properties) {
    Map<String, Object> sourced = new LinkedHashMap<>(ref(definition));
    sourced.put("properties", properties);
    return sourced;
  }

  private static Map<String, Object> number(String type, Field field) {
    Map<String, Object> number = ordered("type", type);
    if (field.min() > Double.NEGATIVE_INFINITY) {
      number.put("minimum", field.min());
    }
    if (field.max() < Double.POSITIVE_INFINITY) {
      number.put("maximum", field.max());
    }
    return number;
  }

  private static Map<String, Object> month() {
    String pattern = "^\\d{4}(-(0[1-9]|1[0-2])|-[Qq][1-4])?$";
    Map<String, Object> year = ordered("type", "integer", "minimum", 0, "maximum", 9999);
    return Map.of("anyOf", List.of(ordered("type", "string", "pattern", pattern), year));
  }

  private static Map<String, Object> sourceKeys() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String key : SourceKeys.KEYS) {
      properties.put(key, ref("text"));
    }
    List<String> grades =
        java.util.Arrays.stream(dev.buildout.model.Confidence.values())
            .map(c -> c.name().toLowerCase(Locale.ROOT))
            .toList();
    properties.put("confidence", Map.of("enum", grades));
    return ordered("type", "object", "properties", properties);
  }

  private static Map<String, Object> ref(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  private static Map<String, Object> required(String key) {
    return Map.of("required", List.of(key));
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
