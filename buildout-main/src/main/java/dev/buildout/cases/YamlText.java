package dev.buildout.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML into nodes. Values stay text, so that 2026-01 or 1e3 mean what the case says. */
final class YamlText {
  private final String file;
  private final String address;
  private final FaultList faults;

  private YamlText(String file, String address, FaultList faults) {
    this.file = file;
    this.address = address;
    this.faults = faults;
  }

  /**
   * The one document of a file; a node that is marked as reported when it cannot be read. Faults
   * are reported at the address of what the file holds.
   */
  static Node parse(String file, String address, String text, FaultList faults) {
    YamlText reader = new YamlText(file, address, faults);
    Place top = new Place(file, 1, "");
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return new Node.Empty(top);
      }
      Node node = reader.value(parser, top);
      if (parser.nextToken() != null) {
        faults.add(
            reader.here(parser), address, "a second document", "one document in the file", "");
        return new Node.Reported(top);
      }
      return node;
    } catch (JacksonException e) {
      faults.add(reader.placeOf(e), address, reason(e.getOriginalMessage()), "valid YAML", "");
    } catch (RuntimeException e) {
      // The scanner below Jackson has exceptions of its own for bad characters and sizes.
      faults.add(top, address, reason(String.valueOf(e.getMessage())), "valid YAML", "");
    }
    return new Node.Reported(top);
  }

  /** The value at the parser's token; containers are placed at the key that leads to them. */
  private Node value(JsonParser parser, Place at) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, at);
      case START_ARRAY -> sequence(parser, at);
      case VALUE_NULL -> new Node.Empty(here(parser));
      case null, default -> scalar(parser);
    };
  }

  private Node scalar(JsonParser parser) {
    Place place = here(parser);
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      faults.add(place, address, "the alias *" + parser.getString(), "the value itself", "");
      return new Node.Reported(place);
    }
    String text = parser.getString();
    return text == null || text.isBlank() || text.equals("~")
        ? new Node.Empty(place)
        : new Node.Scalar(place, text.strip());
  }

  private Node mapping(JsonParser parser, Place at) {
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      Place place = here(parser);
      parser.nextToken();
      Node value = value(parser, place);
      if (keys.add(key)) {
        entries.add(new Node.Entry(key, place, value));
      } else {
        String found = FaultList.quoted(key) + " a second time";
        faults.add(place, address, found, "each key once in a mapping", "");
      }
    }
    return new Node.Mapping(at, entries);
  }

  private Node sequence(JsonParser parser, Place at) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, here(parser)));
    }
    return new Node.Sequence(at, items);
  }

  private Place here(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private Place placeOf(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null ? new Place(file, 1, "") : place(location);
  }

  private Place place(TokenStreamLocation location) {
    int line = Math.max(1, location.getLineNr());
    return new Place(file, line, Integer.toString(Math.max(1, location.getColumnNr())));
  }

  /** The scanner's words without its drawing of the line. */
  private static String reason(String message) {
    List<String> words = new ArrayList<>();
    for (String line : message.split("\n", -1)) {
      String part = line.strip();
      if (part.startsWith("in reader") || part.startsWith("at [") || part.startsWith("[Source")) {
        continue;
      }
      if (line.startsWith(" ") || part.isEmpty() || part.equals("^")) {
        continue;
      }
      words.add(part);
    }
    return words.isEmpty() ? "something unreadable" : "a fault " + String.join(": ", words);
  }
}
