package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.results.Tables;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README of the case says of the answer by use. */
class EnterpriseInferenceTest {
  private static final Path CASE = Path.of("../cases/enterprise-inference");

  @TempDir Path folder;

  @Test
  void asStatedNothingIsBought() {
    Run run = PlannedRun.enterprise().run();

    assertThat(PlannedRun.enterprise().exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(bought(run)).isEmpty();
    assertThat(sources(run, "assistant")).containsExactly("b200-hour");
    assertThat(sources(run, "nightly")).contains("h200-spot", "rtx5090-net");
    assertThat(String.valueOf(run.document())).contains("Rent, build nothing.");
  }

  @Test
  @Tag("slow")
  void atATenthTheApiServesWhatCannotBeRentedAtOnce() {
    Run run = atUse(0.1);

    assertThat(bought(run)).isEmpty();
    assertThat(servedOfAssistant(run)).isBetween(0.9, 0.98);
  }

  /** From 0.78 on; at 0.9 own servers are the base. */
  @Test
  @Tag("slow")
  void atNineTenthsOwnServersInTheHallAreTheBase() {
    Run run = atUse(0.9);

    assertThat(bought(run)).containsExactly("mi355x-server at colo");
    assertThat(sources(run, "assistant")).contains("mi355x-server", "b200-hour");
    assertThat(servedOfAssistant(run)).isGreaterThan(0.999);
  }

  private Run atUse(double use) {
    PlannedRun planned =
        PlannedRun.plan(
            CASE, folder.resolve("run"), "--set", "workloads.*.channels.*.max_use=" + use);

    assertThat(planned.exitCode()).as(planned.err()).isEqualTo(ExitCode.DONE);
    assertThat(planned.run().checks()).allMatch(Check::ok);
    return planned.run();
  }

  private static Set<String> bought(Run run) {
    var table = run.table(Tables.PURCHASES);
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < table.size(); i++) {
      assertThat(table.real(i, "systems")).isEqualTo(Math.rint(table.real(i, "systems")));
      found.add(table.text(i, "system") + " at " + table.text(i, "site"));
    }
    return found;
  }

  /** Sources that stand ready for a workload in the years of decisions. */
  private static Set<String> sources(Run run, String workload) {
    var table = run.table(Tables.ASSIGNMENTS);
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < table.size(); i++) {
      boolean plan = table.text(i, "plan").equals("plan") && table.integer(i, "period") < 16;
      if (plan && table.text(i, "workload").equals(workload) && table.real(i, "systems") > 1e-6) {
        found.add(table.text(i, "source"));
      }
    }
    return found;
  }

  private static double servedOfAssistant(Run run) {
    var table = run.table(Tables.WORK);
    double served = 0;
    double demand = 0;
    for (int i = 0; i < table.size(); i++) {
      boolean plan = table.text(i, "plan").equals("plan") && table.integer(i, "period") < 16;
      if (plan && table.text(i, "workload").equals("assistant")) {
        served += table.real(i, "served");
        demand += table.real(i, "demand");
      }
    }
    return served / demand;
  }
}
