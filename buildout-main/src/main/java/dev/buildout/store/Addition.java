package dev.buildout.store;

import dev.buildout.results.Run;
import java.io.IOException;
import java.nio.file.Path;

/** A file that a front end adds to the run folder before it appears, e.g. the report. */
@FunctionalInterface
public interface Addition {
  /**
   * Writes into a folder that holds the tables and input files already.
   *
   * @throws IOException when it fails; then nothing of the run is kept
   */
  void write(Run run, Path folder) throws IOException;
}
