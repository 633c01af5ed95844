package dev.buildout.cases.measured;

import dev.buildout.model.measured.Degrees;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.MeasurementKind;
import dev.buildout.model.measured.Recompute;
import dev.buildout.model.measured.Sharding;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.model.measured.TrainingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of measured training steps. */
final class TrainingReader implements RowReader {
  private static final Pattern TWO_VALUES = Pattern.compile("(\\S+)\\s*\\(\\s*(\\S+?)\\s*\\)");

  @Override
  public MeasurementKind kind() {
    return MeasurementKind.TRAINING;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "model",
        "hardware",
        "num_chips",
        "precision",
        "tp",
        "pp",
        "gbs",
        "seq",
        "step_time_s",
        "tokens_per_s_per_chip");
  }

  @Override
  public MeasuredRow read(RowCells row) throws Unreadable {
    String model = row.requiredText("model");
    String hardware = row.requiredText("hardware");
    int chips = row.count("num_chips");
    List<String> corrected = new ArrayList<>();
    String note = row.text("note");
    boolean cores = countsCores(hardware, note);
    Degrees degrees = degrees(row, 1);
    Degrees other = degrees(row, 2);
    if (cores) {
      degrees = withDataOf(chips, hardware, degrees, corrected);
    }
    double step = row.number("step_time_s");
    double tokens = row.number("tokens_per_s_per_chip");
    double tflops = row.number("model_tflops_per_chip");
    double mfu = row.number("mfu_pct_as_reported");
    if (step == 0 && tokens == 0 && tflops == 0 && mfu == 0) {
      throw new Unreadable(
          "found no measurement, expected one of step_time_s, tokens_per_s_per_chip,"
              + " model_tflops_per_chip, mfu_pct_as_reported");
    }
    String group = row.text("group");
    return new TrainingRow(
        row.place(),
        group.isEmpty() ? "training/%s/%s".formatted(model, hardware) : group,
        model,
        hardware,
        chips,
        row.text("precision"),
        degrees,
        other.equals(degrees(row, 1)) ? Optional.empty() : Optional.of(other),
        cores,
        sharding(row),
        shardGroup(row),
        row.number("mbs"),
        row.number("gbs"),
        row.number("seq"),
        recompute(row),
        task(row.text("task")),
        step,
        tokens,
        tflops,
        mfu,
        row.text("software"),
        note,
        corrected);
  }

  /** The first values of the degrees, or the second ones, which stand in parentheses. */
  private static Degrees degrees(RowCells row, int which) throws Unreadable {
    return new Degrees(
        degree(row, "tp", which),
        degree(row, "pp", which),
        degree(row, "cp", which),
        degree(row, "vp", which),
        degree(row, "ep", which),
        degree(row, "dp", which));
  }

  private static int degree(RowCells row, String column, int which) throws Unreadable {
    String text = row.text(column);
    Matcher two = TWO_VALUES.matcher(text);
    String value = two.matches() ? two.group(which) : text;
    return row.whole(column, row.number(column, value));
  }

  private static boolean countsCores(String hardware, String note) {
    String all = (hardware + " " + note).toLowerCase(Locale.ROOT);
    return all.contains("neuroncore") || all.contains("trn1") || all.contains("trn2");
  }

  /** Some rows state a data-parallel degree that does not fit the number of their cores. */
  private static Degrees withDataOf(int chips, String hardware, Degrees d, List<String> corrected) {
    int cores = chips * NeuronCores.perChip(hardware);
    int data = cores / d.modelParallel();
    if (data < 1 || data == d.data()) {
      return d;
    }
    if (d.data() > 0) {
      corrected.add(
          "data-parallel degree %d taken as %d, so that degrees make up the %d cores"
              .formatted(d.data(), data, cores));
    }
    return new Degrees(d.tensor(), d.pipeline(), d.context(), d.interleave(), d.expert(), data);
  }

  private static Sharding sharding(RowCells row) throws Unreadable {
    String text = row.text("fsdp").toUpperCase(Locale.ROOT);
    return switch (text) {
      case "", "N/A", "NA", "-" -> Sharding.UNSTATED;
      case "FULL_SHARD", "TRUE", "YES" -> Sharding.FULL;
      case "SHARD_GRAD_OP" -> Sharding.GRADIENTS;
      case "NO_SHARD", "FALSE", "NO" -> Sharding.NONE;
      default -> degree(row, "fsdp", 1) > 0 ? Sharding.FULL : Sharding.NONE;
    };
  }

  /** Ranks of a sharding group; where a file only says that there is sharding it says 1. */
  private static int shardGroup(RowCells row) throws Unreadable {
    String text = row.text("fsdp");
    boolean isNumber = !text.isEmpty() && Character.isDigit(text.charAt(0));
    int ranks = isNumber ? degree(row, "fsdp", 1) : 0;
    return ranks > 1 ? ranks : 0;
  }

  private static Recompute recompute(RowCells row) throws Unreadable {
    String text = row.text("recompute").toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.equals("not stated")) {
      return Recompute.UNSTATED;
    }
    if (text.startsWith("sel") || text.startsWith("attn")) {
      return Recompute.SELECTIVE;
    }
    return switch (text) {
      case "full", "true", "block" -> Recompute.FULL;
      case "none", "no", "false", "0" -> Recompute.NONE;
      default -> throw row.wrong("recompute", "full, selective, none or nothing");
    };
  }

  private static TrainingTask task(String text) {
    String task = text.toLowerCase(Locale.ROOT);
    if (task.contains("lora") || task.contains("peft")) {
      return TrainingTask.ADAPTERS;
    }
    return task.contains("sft") || task.contains("fine")
        ? TrainingTask.FINE_TUNING
        : TrainingTask.PRETRAINING;
  }
}
