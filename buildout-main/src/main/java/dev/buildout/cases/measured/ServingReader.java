package dev.buildout.cases.measured;

import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.MeasurementKind;
import dev.buildout.model.measured.Pool;
import dev.buildout.model.measured.ServingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of latencies under continuous batching, aggregated and disaggregated. */
final class ServingReader implements RowReader {
  private static final Pattern CONCURRENCY = Pattern.compile("silicon_concurrency=(\\d+)");

  @Override
  public MeasurementKind kind() {
    return MeasurementKind.SERVING;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "backend",
        "model_path",
        "system",
        "precision",
        "mode",
        "isl",
        "osl",
        "tp_size",
        "batch_size",
        "silicon_ttft_ms",
        "silicon_tpot_ms");
  }

  @Override
  public MeasuredRow read(RowCells row) throws Unreadable {
    String mode = row.requiredText("mode");
    if (!mode.equals("agg") && !mode.equals("disagg")) {
      throw row.wrong("mode", "agg or disagg");
    }
    List<String> corrected = new ArrayList<>();
    String source = row.text("silicon_data_source");
    Matcher stated = CONCURRENCY.matcher(source);
    double concurrency = stated.find() ? Double.parseDouble(stated.group(1)) : 0;
    boolean together = mode.equals("agg");
    Pool decode = pool(row, together ? "" : "decode_", together, corrected);
    Optional<Pool> prefill =
        together ? Optional.empty() : Optional.of(pool(row, "prefill_", false, corrected));
    if (concurrency == 0 && decode.batch() == 0) {
      throw row.wrong(
          together ? "batch_size" : "decode_batch_size",
          "a batch, or silicon_concurrency in silicon_data_source");
    }
    double ttft = row.number("silicon_ttft_ms");
    double tpot = row.number("silicon_tpot_ms");
    if (ttft == 0 && tpot == 0) {
      throw new Unreadable("found no measurement, expected silicon_ttft_ms or silicon_tpot_ms");
    }
    String model = row.requiredText("model_path");
    String system = row.requiredText("system");
    return new ServingRow(
        row.place(),
        "%s/%s/%s".formatted(mode, model.substring(model.indexOf('/') + 1), system),
        row.text("id"),
        row.requiredText("backend"),
        row.text("backend_version"),
        model,
        system,
        precision(row),
        row.text("gemm_quant_mode"),
        row.text("moe_quant_mode"),
        row.positive("isl"),
        row.positive("osl"),
        concurrency,
        prefill,
        decode,
        ttft,
        tpot,
        source,
        corrected);
  }

  /** Some rows have 0 for no precision. */
  private static String precision(RowCells row) {
    String text = row.text("precision");
    return text.equals("0") ? "" : text;
  }

  private static Pool pool(RowCells row, String prefix, boolean needsSize, List<String> corrected)
      throws Unreadable {
    String tensor = prefix + "tp_size";
    int chips = needsSize ? row.count(tensor) : orOne(row, tensor, corrected);
    return new Pool(
        row.number(prefix + "batch_size"),
        row.countOrNone(prefix + "num_workers"),
        chips,
        orOne(row, prefix + "pp_size", corrected),
        orOne(row, prefix + "attention_dp_size", corrected),
        row.countOrNone(prefix + "moe_tp_size"),
        row.countOrNone(prefix + "moe_ep_size"));
  }

  /** A degree of 0 stands for one in some rows. */
  private static int orOne(RowCells row, String column, List<String> corrected) throws Unreadable {
    int value = row.countOrNone(column);
    if (value == 0 && !row.text(column).isEmpty()) {
      corrected.add(column + " 0 taken as 1");
    }
    return Math.max(1, value);
  }
}
