package dev.buildout.cli;

import dev.buildout.model.Addresses;
import dev.buildout.model.Provenance;
import dev.buildout.performance.calibration.Fitted;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Records of the catalog as lines of one of its files. */
final class FactRows {
  private FactRows() {}

  static <R extends Record> List<String> lines(Class<R> type, List<Fitted<R>> facts) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> header =
        new ArrayList<>(Stream.of(components).map(c -> Addresses.snakeCase(c.getName())).toList());
    header.addAll(List.of("source", "as_of", "confidence", "note"));
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", header));
    for (Fitted<R> fitted : facts) {
      List<String> cells = new ArrayList<>();
      for (RecordComponent component : components) {
        cells.add(cell(value(component, fitted.fact())));
      }
      Provenance from = fitted.provenance();
      cells.add(quoted(from.source()));
      cells.add(quoted(from.asOf()));
      cells.add(cell(from.confidence()));
      cells.add(quoted(from.note()));
      lines.add(String.join(",", cells));
    }
    return lines;
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static String cell(Object value) {
    return switch (value) {
      case Double number -> number(number);
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
      case List<?> list -> quoted(String.join("|", list.stream().map(String::valueOf).toList()));
      default -> quoted(String.valueOf(value));
    };
  }

  /** Four significant digits, what a fit is worth, and nothing below a millionth. */
  private static String number(double value) {
    return new BigDecimal(Math.abs(value) < 1e-6 ? 0 : value)
        .round(new MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String quoted(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
