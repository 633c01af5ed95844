package dev.buildout.cases;

/**
 * Where in the input something stands.
 *
 * @param file relative name of the file
 * @param line from 1; 0 where a whole file is meant
 * @param column name of the CSV column, or number of the character in a YAML line; may be empty
 */
record Place(String file, int line, String column) {
  static Place wholeFile(String file) {
    return new Place(file, 0, "");
  }
}
