package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.planner.PlanOptions;
import java.util.Map;

/**
 * A case to be planned.
 *
 * @param overrides what was set for this run, by address; part of theCase already
 * @param caseFiles input files by name, to be kept with the run
 * @param caseHash identity of the input
 * @param version of the software, for the record
 * @param seed of everything random; a deterministic plan does not use it, but records it
 */
public record PlanRequest(
    Case theCase,
    Map<String, String> overrides,
    Map<String, byte[]> caseFiles,
    String caseHash,
    String version,
    long seed,
    PlanOptions options) {
  public PlanRequest {
    overrides = Map.copyOf(overrides);
    caseFiles = Map.copyOf(caseFiles);
  }
}
