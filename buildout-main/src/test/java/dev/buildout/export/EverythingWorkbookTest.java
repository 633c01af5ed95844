package dev.buildout.export;

import dev.buildout.cli.PlannedRun;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Every kind of decision: sales, cancellations, contracts, facilities. */
@Tag("slow")
class EverythingWorkbookTest extends WorkbookContract {
  @Override
  Map.Entry<Case, Run> planned() {
    return PlannedCases.of(PlannedRun.everything());
  }
}
