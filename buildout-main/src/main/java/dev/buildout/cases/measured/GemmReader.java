package dev.buildout.cases.measured;

import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.MeasurementKind;
import java.util.List;

/** Rows of measured matrix products. */
final class GemmReader implements RowReader {
  @Override
  public MeasurementKind kind() {
    return MeasurementKind.GEMM;
  }

  @Override
  public List<String> columns() {
    return List.of("hw", "dt", "m", "n", "k", "ms");
  }

  @Override
  public MeasuredRow read(RowCells row) throws Unreadable {
    return new GemmRow(
        row.place(),
        row.requiredText("hw"),
        row.requiredText("dt"),
        row.count("m"),
        row.count("n"),
        row.count("k"),
        row.positive("ms"));
  }
}
