package dev.buildout.cases.measured;

import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.MeasurementKind;
import java.util.List;

/** Rows of serving on Trainium2, whose degrees count logical cores; some speculate. */
final class TrainiumReader implements RowReader {
  @Override
  public MeasurementKind kind() {
    return MeasurementKind.NEURON;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "model",
        "hardware",
        "chips",
        "tp_logical_cores",
        "batch",
        "isl",
        "osl",
        "ttft_p50_ms",
        "tpot_p50_ms");
  }

  @Override
  public MeasuredRow read(RowCells row) throws Unreadable {
    return NeuronReader.read(row, "tp_logical_cores", "isl", "osl", "out_tok_s");
  }
}
