package dev.buildout.app.studies.calendar;

import java.util.Locale;

/** What can be committed, in the order of the table. */
enum Kind {
  CHIPS,
  HALLS,
  GRID,
  LEASE,
  SUPPLY;

  /** As in the table. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
