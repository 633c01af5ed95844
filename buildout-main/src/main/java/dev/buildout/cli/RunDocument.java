package dev.buildout.cli;

import dev.buildout.results.Check;
import dev.buildout.results.Run;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The document of a run as printed with {@code --json}: as in run.json, with its certificate. */
final class RunDocument {
  private RunDocument() {}

  static Map<String, Object> of(Run run, Path folder) {
    Map<String, Object> document = new LinkedHashMap<>(run.document());
    document.put("run", folder.toString());
    document.put("checks", run.checks().stream().map(RunDocument::of).toList());
    return document;
  }

  static Map<String, Object> of(Check check) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", check.name());
    map.put("residual", check.residual());
    map.put("tolerance", check.tolerance());
    map.put("ok", check.ok());
    if (!check.ok()) {
      map.put("detail", check.detail());
    }
    return map;
  }
}
