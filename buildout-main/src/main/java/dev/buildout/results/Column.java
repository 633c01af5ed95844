package dev.buildout.results;

/** One column of a result table. */
public record Column(String name, Type type, String unit, String description) {
  /** What a cell holds: String, Long, Double or Boolean. */
  public enum Type {
    TEXT,
    INTEGER,
    REAL,
    FLAG
  }

  public static Column text(String name, String description) {
    return new Column(name, Type.TEXT, "", description);
  }

  public static Column integer(String name, String unit, String description) {
    return new Column(name, Type.INTEGER, unit, description);
  }

  public static Column real(String name, String unit, String description) {
    return new Column(name, Type.REAL, unit, description);
  }

  public static Column flag(String name, String description) {
    return new Column(name, Type.FLAG, "", description);
  }
}
