package dev.buildout.cases.measured;

import dev.buildout.model.measured.Collective;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.MeasurementKind;
import dev.buildout.model.measured.NumberFormat;
import java.util.List;

/** Rows of measured collectives; the size of a message is in elements. */
final class CollectiveReader implements RowReader {
  @Override
  public MeasurementKind kind() {
    return MeasurementKind.COLLECTIVE;
  }

  @Override
  public List<String> columns() {
    return List.of("op_name", "nccl_dtype", "num_gpus", "message_size", "latency", "hw");
  }

  @Override
  public MeasuredRow read(RowCells row) throws Unreadable {
    Collective operation = null;
    for (Collective each : Collective.values()) {
      if (each.label().equals(row.text("op_name"))) {
        operation = each;
      }
    }
    if (operation == null) {
      throw row.wrong("op_name", "all_reduce, all_gather, reduce_scatter or alltoall");
    }
    NumberFormat format = NumberFormat.of(row.text("nccl_dtype"));
    if (format == NumberFormat.UNSTATED) {
      throw row.wrong("nccl_dtype", "half or int8");
    }
    return new CollectiveRow(
        row.place(),
        row.text("device").isEmpty() ? row.requiredText("hw") : row.text("device"),
        row.text("version"),
        operation,
        row.count("num_gpus"),
        row.positive("message_size"),
        Math.max(1, format.bits() / 8),
        row.positive("latency"));
  }
}
