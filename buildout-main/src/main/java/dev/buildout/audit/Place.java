package dev.buildout.audit;

/** Where a check looks, put into words only when something is wrong there. */
record Place(String format, Object... parts) {
  static Place of(String format, Object... parts) {
    return new Place(format, parts);
  }

  @Override
  public String toString() {
    return format.formatted(parts);
  }
}
