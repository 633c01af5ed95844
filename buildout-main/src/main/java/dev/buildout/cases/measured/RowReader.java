package dev.buildout.cases.measured;

import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.MeasurementKind;
import java.util.List;

/** Makes records of the rows of one kind of file. */
interface RowReader {
  MeasurementKind kind();

  /** Columns by which a header is of this kind. */
  List<String> columns();

  MeasuredRow read(RowCells row) throws Unreadable;
}
