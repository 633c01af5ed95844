package dev.buildout.model.measured;

import java.util.List;
import java.util.Optional;

/**
 * A measured training step. What is not stated is 0, of a quantity that was measured too.
 *
 * @param place where it stands
 * @param group rows that are scored together
 * @param model name as the file has it
 * @param hardware name as the file has it
 * @param chips chips of the run; not cores
 * @param precision format in the words of the file; may be empty
 * @param degrees parallel degrees, in chips unless {@code degreesInCores}
 * @param alternative degrees in parentheses beside them, of another precision of the same line
 * @param degreesInCores degrees count cores, of which a chip has several
 * @param sharding what data-parallel ranks split
 * @param shardGroup ranks among which they split it; 0 for all or unstated
 * @param microBatch sequences of a micro-batch
 * @param globalBatch sequences of a step
 * @param sequence tokens of a sequence
 * @param recompute what is computed again
 * @param task what is trained
 * @param stepSeconds one step, s
 * @param tokensPerSecondPerChip tokens/s/chip
 * @param tflopsPerChip model operations without recomputation, TFLOP/s/chip
 * @param mfuPercent share of peak as reported, %
 * @param software framework and release
 * @param note remarks of the file
 * @param corrected what the reader changed or assumed, and why
 */
public record TrainingRow(
    RowPlace place,
    String group,
    String model,
    String hardware,
    int chips,
    String precision,
    Degrees degrees,
    Optional<Degrees> alternative,
    boolean degreesInCores,
    Sharding sharding,
    int shardGroup,
    double microBatch,
    double globalBatch,
    double sequence,
    Recompute recompute,
    TrainingTask task,
    double stepSeconds,
    double tokensPerSecondPerChip,
    double tflopsPerChip,
    double mfuPercent,
    String software,
    String note,
    List<String> corrected)
    implements MeasuredRow {
  public TrainingRow {
    corrected = List.copyOf(corrected);
  }

  public NumberFormat format() {
    return NumberFormat.of(precision);
  }
}
