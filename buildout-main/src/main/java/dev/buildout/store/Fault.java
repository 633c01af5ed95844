package dev.buildout.store;

/**
 * Something wrong with a run folder.
 *
 * @param file path within the folder, e.g. "work.parquet"; empty for the folder itself
 * @param message what was expected and what was found
 */
public record Fault(String file, String message) {
  @Override
  public String toString() {
    return file.isEmpty() ? message : file + ": " + message;
  }
}
