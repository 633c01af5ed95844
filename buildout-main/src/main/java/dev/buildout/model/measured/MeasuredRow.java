package dev.buildout.model.measured;

/** A row of a file of measurements. */
public sealed interface MeasuredRow
    permits TrainingRow, ServingRow, OfflineRow, NeuronRow, GemmRow, CollectiveRow {
  RowPlace place();

  /** Rows that are scored and left out together: one model on one system. */
  String group();
}
