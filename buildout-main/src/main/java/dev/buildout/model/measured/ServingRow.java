package dev.buildout.model.measured;

import java.util.List;
import java.util.Optional;

/**
 * Measured latency under continuous batching at a fixed number of requests in flight.
 *
 * @param place where it stands
 * @param group rows that are scored together
 * @param id name of the measurement
 * @param backend vllm, sglang or trtllm
 * @param version release of it; may be empty
 * @param model name as the file has it
 * @param system name as the file has it
 * @param precision format of weights in the words of the file; may be empty
 * @param gemmPrecision of dense products, in words; may be empty
 * @param moePrecision of experts' products, in words; may be empty
 * @param inputTokens of a request
 * @param outputTokens of a request
 * @param concurrency requests in flight of the whole deployment; 0 where unstated
 * @param prefill workers that prefill; empty where decode workers do both (aggregated)
 * @param decode workers that decode
 * @param ttftMs time to first token, ms; 0 where not measured
 * @param tpotMs time per further token, ms; 0 where not measured
 * @param source where the file has it from
 * @param corrected what the reader changed or assumed, and why
 */
public record ServingRow(
    RowPlace place,
    String group,
    String id,
    String backend,
    String version,
    String model,
    String system,
    String precision,
    String gemmPrecision,
    String moePrecision,
    double inputTokens,
    double outputTokens,
    double concurrency,
    Optional<Pool> prefill,
    Pool decode,
    double ttftMs,
    double tpotMs,
    String source,
    List<String> corrected)
    implements MeasuredRow {
  public ServingRow {
    corrected = List.copyOf(corrected);
  }

  public boolean isDisaggregated() {
    return prefill.isPresent();
  }

  public NumberFormat format() {
    return NumberFormat.of(precision);
  }
}
