package dev.buildout.export;

/** Colours of tabs, by what a sheet is for. */
final class Tabs {
  static final String FRONT = "1F3864";
  static final String INPUTS = "0000FF";
  static final String STATEMENTS = "2E75B6";
  static final String SCHEDULES = "9DC3E6";
  static final String REFERENCE = "A6A6A6";
  static final String CHECKS = "70AD47";

  private Tabs() {}
}
