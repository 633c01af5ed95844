package dev.buildout.cases;

/**
 * One thing that is wrong with the input.
 *
 * @param file relative name of the file
 * @param line from 1; 0 where a whole file is meant
 * @param column name of the CSV column, or number of the character in a YAML line; may be empty
 * @param address address of the value in the case, e.g. "sites.pa-1.grid_mw"; may be empty
 * @param found what stands there
 * @param expected what should stand there
 * @param maybe what was probably meant; empty when nothing is near
 */
public record Fault(
    String file,
    int line,
    String column,
    String address,
    String found,
    String expected,
    String maybe) {

  /** The fault in one line, for people. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(file);
    if (line > 0) {
      out.append(':').append(line);
    }
    if (!column.isEmpty()) {
      out.append(':').append(column);
    }
    if (!address.isEmpty()) {
      out.append(": ").append(address);
    }
    out.append(": found ").append(found).append(", expected ").append(expected).append('.');
    if (!maybe.isEmpty()) {
      out.append(" Maybe ").append(maybe).append('?');
    }
    return out.toString().replaceAll("\\s+", " ");
  }
}
