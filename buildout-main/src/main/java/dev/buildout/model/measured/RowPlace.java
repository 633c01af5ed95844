package dev.buildout.model.measured;

/**
 * Where a measured row stands.
 *
 * @param file name of the file
 * @param line from 1, the header's
 */
public record RowPlace(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
