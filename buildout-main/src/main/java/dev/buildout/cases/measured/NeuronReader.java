package dev.buildout.cases.measured;

import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.MeasurementKind;
import dev.buildout.model.measured.NeuronRow;
import java.util.List;

/** Rows of serving on Inferentia2 and Trainium1, whose degrees count cores. */
final class NeuronReader implements RowReader {
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
        "tp_cores",
        "batch",
        "input_len",
        "output_len",
        "ttft_p50_ms",
        "tpot_p50_ms");
  }

  @Override
  public MeasuredRow read(RowCells row) throws Unreadable {
    return read(row, "tp_cores", "input_len", "output_len", "output_tok_s");
  }

  static NeuronRow read(
      RowCells row, String cores, String input, String output, String tokensPerSecond)
      throws Unreadable {
    String model = row.requiredText("model");
    String hardware = row.requiredText("hardware");
    double ttft = row.number("ttft_p50_ms");
    double tpot = row.number("tpot_p50_ms");
    double rate = row.number(tokensPerSecond);
    if (ttft == 0 && tpot == 0 && rate == 0) {
      throw new Unreadable(
          "found no measurement, expected one of ttft_p50_ms, tpot_p50_ms, " + tokensPerSecond);
    }
    String group = row.text("group");
    String draft = row.text("spec_decode");
    return new NeuronRow(
        row.place(),
        (group.isEmpty() ? "neuron/" + model : group) + "/" + hardware,
        model,
        hardware,
        row.text("instance"),
        row.count("chips"),
        row.count(cores),
        row.positive("batch"),
        row.positive(input),
        row.positive(output),
        row.textOfAny("weights", "dtype"),
        RowCells.isNothing(draft) ? "" : draft,
        rate,
        ttft,
        tpot,
        row.text("software"));
  }
}
