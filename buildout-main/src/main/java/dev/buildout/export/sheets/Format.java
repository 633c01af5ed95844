package dev.buildout.export.sheets;

/** How a number is shown; a zero amount is a dash, so that tables can be read. */
public enum Format {
  GENERAL("General"),
  AMOUNT("#,##0.0;(#,##0.0);\"-\""),
  QUANTITY("#,##0.0;-#,##0.0;\"-\""),
  COUNT("#,##0;-#,##0;\"-\""),
  PRICE("#,##0.0000"),
  SHARE("0.0%;-0.0%;\"-\""),
  FACTOR("0.0000"),
  PLAIN("0"),
  /** For checks, which must read 0. */
  CHECK("0.000000;-0.000000;0");

  private final String code;

  Format(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
