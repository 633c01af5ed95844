package dev.buildout.cases.measured;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CsvTable;
import dev.buildout.cases.Fault;
import dev.buildout.model.NearName;
import dev.buildout.model.measured.MeasuredFile;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.RowPlace;
import dev.buildout.model.measured.Unread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads files of measurements, each by the kind that its header names. */
public final class MeasuredFiles {
  private static final List<RowReader> READERS =
      List.of(
          new TrainingReader(),
          new ServingReader(),
          new OfflineReader(),
          new NeuronReader(),
          new TrainiumReader(),
          new GemmReader(),
          new CollectiveReader());

  private MeasuredFiles() {}

  /**
   * Reads files.
   *
   * @throws CaseFaults with every file that is missing, or whose header is of no known kind
   */
  public static List<MeasuredFile> read(List<Path> files) throws CaseFaults {
    List<MeasuredFile> found = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : files) {
      try {
        found.add(read(CsvTable.read(file)));
      } catch (CaseFaults e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new CaseFaults(faults);
    }
    return List.copyOf(found);
  }

  /**
   * The measurements in a table.
   *
   * @throws CaseFaults when its header is of no known kind
   */
  public static MeasuredFile read(CsvTable table) throws CaseFaults {
    RowReader reader = readerOf(table);
    List<MeasuredRow> rows = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (CsvTable.Row row : table.wholeRows(unread)) {
      RowPlace place = new RowPlace(table.name(), row.line());
      try {
        rows.add(reader.read(new RowCells(place, table.header(), row.cells())));
      } catch (Unreadable e) {
        unread.add(Unread.of(place, e.reason()));
      }
    }
    unread.sort(Comparator.comparingInt(Unread::line));
    return new MeasuredFile(table.name(), reader.kind(), rows, unread);
  }

  private static RowReader readerOf(CsvTable table) throws CaseFaults {
    for (RowReader reader : READERS) {
      if (table.header().containsAll(reader.columns())) {
        return reader;
      }
    }
    RowReader nearest =
        READERS.stream()
            .min(Comparator.comparingInt(reader -> lacking(reader, table).size()))
            .orElseThrow();
    List<String> lacking = lacking(nearest, table);
    String expected =
        "the columns of one of %s; for %s it lacks %s"
            .formatted(
                String.join(", ", READERS.stream().map(r -> r.kind().label()).distinct().toList()),
                nearest.kind().label(),
                String.join(", ", lacking));
    String maybe = NearName.find(lacking.get(0), table.header());
    String found = "columns " + String.join(", ", table.header());
    String shown = found.length() > 200 ? found.substring(0, 200) + "..." : found;
    throw new CaseFaults(
        List.of(
            new Fault(
                table.name(),
                1,
                "",
                "",
                shown,
                expected,
                maybe.isEmpty() ? "" : maybe + " for " + lacking.get(0))));
  }

  private static List<String> lacking(RowReader reader, CsvTable table) {
    return reader.columns().stream().filter(c -> !table.header().contains(c)).toList();
  }
}
