package dev.buildout.app.studies;

import dev.buildout.planner.TinyCase;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.List;
import java.util.NoSuchElementException;

/** A tiny case planned and studied. */
public record StudiedTiny(Run run) {
  public static StudiedTiny of(TinyCase tiny, Study... studies) {
    return new StudiedTiny(Studied.run(tiny.read(), studies));
  }

  Table table(TableSpec spec) {
    return run.table(spec);
  }

  /** A number of the row that begins with a text. */
  double real(TableSpec spec, String first, String column) {
    return table(spec).real(row(spec, first), column);
  }

  int row(TableSpec spec, String first) {
    Table table = table(spec);
    for (int row = 0; row < table.size(); row++) {
      if (table.rows().get(row)[0].equals(first)) {
        return row;
      }
    }
    throw new NoSuchElementException("no row " + first + " in " + spec.name());
  }

  /** Texts of the first column. */
  List<String> firsts(TableSpec spec) {
    return table(spec).rows().stream().map(cells -> (String) cells[0]).toList();
  }

  /** Checks that failed, in words. */
  List<String> failed() {
    return Studied.failed(run);
  }

  Check check(String name) {
    return run.checks().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
