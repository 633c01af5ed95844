package dev.buildout.export;

import dev.buildout.cli.PlannedRun;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import java.util.Map;

class QuickstartWorkbookTest extends WorkbookContract {
  @Override
  Map.Entry<Case, Run> planned() {
    return PlannedCases.of(PlannedRun.quickstart());
  }
}
