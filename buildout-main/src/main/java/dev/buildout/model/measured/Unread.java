package dev.buildout.model.measured;

/**
 * A row that could not be used, and why.
 *
 * @param file name of the file
 * @param line from 1, the header's
 * @param reason what was found and what was expected
 */
public record Unread(String file, int line, String reason) {
  public static Unread of(RowPlace place, String reason) {
    return new Unread(place.file(), place.line(), reason);
  }
}
