package dev.buildout.export.sheets;

/** What stands in a cell. */
public sealed interface Cell {
  Role role();

  record Text(String text, Role role) implements Cell {}

  record Value(double value, Role role, Format format) implements Cell {}

  /**
   * @param expression without the equals sign, references with the name of their sheet
   */
  record Formula(String expression, Role role, Format format) implements Cell {}

  static Cell text(String text) {
    return new Text(text, Role.LABEL);
  }

  static Cell text(String text, Role role) {
    return new Text(text, role);
  }

  static Cell input(double value, Format format) {
    return new Value(value, Role.INPUT, format);
  }

  static Cell recorded(double value, Format format) {
    return new Value(value, Role.RECORDED, format);
  }

  static Cell formula(String expression, Format format) {
    return new Formula(expression, Role.FORMULA, format);
  }

  static Cell total(String expression, Format format) {
    return new Formula(expression, Role.TOTAL, format);
  }
}
