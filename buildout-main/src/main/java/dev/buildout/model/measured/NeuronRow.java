package dev.buildout.model.measured;

/**
 * Measured serving on chips whose software counts cores: a fixed batch, all of it prefilled, then
 * all of it decoded.
 *
 * @param place where it stands
 * @param group rows that are scored together
 * @param model name as the file has it
 * @param hardware name as the file has it
 * @param instance type of server
 * @param chips chips that share the model
 * @param cores cores that share the model; two or more per chip
 * @param batch requests
 * @param inputTokens of a request
 * @param outputTokens of a request
 * @param precision format of weights in the words of the file
 * @param draft model that drafts tokens for speculative decoding; empty for none
 * @param outputTokensPerSecond tokens/s of all chips; 0 where not measured
 * @param ttftMs median time to first token, ms; 0 where not measured
 * @param tpotMs median time per further token, ms; 0 where not measured
 * @param software framework and release
 */
public record NeuronRow(
    RowPlace place,
    String group,
    String model,
    String hardware,
    String instance,
    int chips,
    int cores,
    double batch,
    double inputTokens,
    double outputTokens,
    String precision,
    String draft,
    double outputTokensPerSecond,
    double ttftMs,
    double tpotMs,
    String software)
    implements MeasuredRow {

  public NumberFormat format() {
    return NumberFormat.of(precision);
  }
}
