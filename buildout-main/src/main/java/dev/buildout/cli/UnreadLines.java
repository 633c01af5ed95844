package dev.buildout.cli;

import dev.buildout.model.measured.Unread;
import java.util.List;

/** Rows of files that could not be used, for people. */
final class UnreadLines {
  private static final int MOST = 20;

  private UnreadLines() {}

  /** Adds the first ones with their places and reasons; nothing where all could be used. */
  static void add(List<Unread> unread, List<String> lines) {
    if (unread.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(unread.size() + " rows could not be used:");
    for (Unread row : unread.stream().limit(MOST).toList()) {
      lines.add("  %s:%d: %s".formatted(row.file(), row.line(), row.reason()));
    }
    if (unread.size() > MOST) {
      lines.add("  and %d more, all with --json".formatted(unread.size() - MOST));
    }
  }
}
