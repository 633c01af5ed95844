package dev.buildout.cases.measured;

import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.MeasurementKind;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.Pool;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of offline throughput with all requests queued. */
final class OfflineReader implements RowReader {
  private static final Pattern PART = Pattern.compile("(DEP|TEP|DTP|TP|EP|PP|DP)\\s*(\\d+)");

  @Override
  public MeasurementKind kind() {
    return MeasurementKind.OFFLINE;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "model", "hardware", "parallel", "gpus", "precision", "isl", "osl", "output_tok_s_per_gpu");
  }

  @Override
  public MeasuredRow read(RowCells row) throws Unreadable {
    String model = row.requiredText("model");
    String hardware = row.requiredText("hardware");
    String group = row.text("group");
    int chips = row.count("gpus");
    Pool pool = pool(row);
    if (chips % pool.chipsPerWorker() != 0) {
      throw row.wrong("parallel", "a layout of %d chips or a part of them".formatted(chips));
    }
    return new OfflineRow(
        row.place(),
        group.isEmpty() ? "offline/%s/%s".formatted(model, hardware) : group,
        model,
        hardware,
        row.text("parallel"),
        pool,
        chips,
        row.text("precision"),
        row.positive("isl"),
        row.positive("osl"),
        row.positive("output_tok_s_per_gpu"),
        row.text("software"));
  }

  /**
   * TP splits every layer; DEP splits requests in attention and experts in the rest; TEP splits
   * attention by tensors and experts by ranks; PP makes stages, EP alone says how experts lie.
   */
  private static Pool pool(RowCells row) throws Unreadable {
    String text = row.requiredText("parallel").toUpperCase(Locale.ROOT);
    Matcher part = PART.matcher(text);
    int tensor = 1;
    int stages = 1;
    int ranks = 1;
    int expert = 1;
    while (part.find()) {
      int degree = Math.max(1, Integer.parseInt(part.group(2)));
      switch (part.group(1)) {
        case "TP" -> tensor = degree;
        case "PP" -> stages = degree;
        case "EP" -> expert = degree;
        case "DP" -> ranks = degree;
        case "DTP" -> ranks = degree;
        case "TEP" -> {
          tensor = degree;
          expert = degree;
        }
        default -> {
          ranks = degree;
          expert = degree;
        }
      }
    }
    String rest = PART.matcher(text).replaceAll("").replaceAll("[\\s,+_/x-]", "");
    if (!rest.isEmpty()) {
      throw row.wrong("parallel", "degrees such as TP4, TP2PP2, DEP8, TEP8");
    }
    int spread = tensor * ranks;
    return new Pool(0, 0, tensor, stages, ranks, Math.max(1, spread / expert), expert);
  }
}
