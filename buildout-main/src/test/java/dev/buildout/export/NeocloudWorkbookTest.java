package dev.buildout.export;

import dev.buildout.cli.PlannedRun;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Delayed draws, fees and prepayments. */
@Tag("slow")
class NeocloudWorkbookTest extends WorkbookContract {
  @Override
  Map.Entry<Case, Run> planned() {
    return PlannedCases.of(PlannedRun.neocloud());
  }
}
