package dev.buildout.cli;

import dev.buildout.app.Overrides;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.cases.LoadedCase;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The case that a run was made from.
 *
 * @param theCase with the values that were set for the run
 * @param set those values
 */
record RecordedCase(LoadedCase loaded, Case theCase, Map<String, String> set) {
  static RecordedCase of(Run run) throws CaseFaults {
    Map<String, String> set = new LinkedHashMap<>();
    if (run.document().get("overrides") instanceof Map<?, ?> map) {
      map.forEach((address, value) -> set.put(String.valueOf(address), String.valueOf(value)));
    }
    LoadedCase loaded = CaseReader.read(run.caseFiles());
    return new RecordedCase(loaded, Overrides.apply(loaded.value(), set), set);
  }
}
