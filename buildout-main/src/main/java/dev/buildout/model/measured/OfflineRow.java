package dev.buildout.model.measured;

/**
 * Most output tokens of fixed lengths when all requests are queued at once.
 *
 * @param place where it stands
 * @param group rows that are scored together
 * @param model name as the file has it
 * @param hardware name as the file has it
 * @param parallel layout in the words of the file, such as TP2PP2 or DEP8
 * @param pool that layout; its batch is not stated
 * @param chips chips of the deployment
 * @param precision format of weights in the words of the file
 * @param inputTokens of a request
 * @param outputTokens of a request
 * @param outputTokensPerSecondPerChip tokens/s/chip
 * @param software framework and release
 */
public record OfflineRow(
    RowPlace place,
    String group,
    String model,
    String hardware,
    String parallel,
    Pool pool,
    int chips,
    String precision,
    double inputTokens,
    double outputTokens,
    double outputTokensPerSecondPerChip,
    String software)
    implements MeasuredRow {

  public NumberFormat format() {
    return NumberFormat.of(precision);
  }
}
