package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * From measured rows to a plan: when the rows of an accelerator are slower, a fit to them gives a
 * lower rate, a dearer token and another plan. No rate is stated anywhere between.
 */
class RefittedPlanTest {
  private static final Path QUICKSTART = Path.of("../cases/quickstart");

  @TempDir private Path temp = Path.of("");

  @Test
  void slowerRowsGiveDearerTokensAndAnotherPlan() throws IOException {
    Run measured = planned("measured", 1);
    Run slower = planned("slower", 1.5);

    assertThat(perSystem(slower)).isBetween(0.5 * perSystem(measured), 0.75 * perSystem(measured));
    double dearer = perSystem(measured) / perSystem(slower);
    assertThat(cost(slower)).isCloseTo(dearer * cost(measured), within(1e-6));
    assertThat(servers(measured)).isBetween(100.0, 700.0);
    assertThat(servers(slower)).isGreaterThan(1.3 * servers(measured));
  }

  @Test
  void rowsThatAreThreeTimesSlowerLeaveTheHallEmpty() throws IOException {
    assertThat(servers(planned("slow", 3))).isZero();
  }

  /** Plans the case with a catalog that is fitted to rows whose times are longer by a factor. */
  private Run planned(String name, double longer) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    for (String file : List.of("sites.csv", "offers.csv", "finance.yaml")) {
      Files.copy(QUICKSTART.resolve(file), folder.resolve(file));
    }
    String quickstart = Files.readString(QUICKSTART.resolve("case.yaml"));
    Files.writeString(folder.resolve("case.yaml"), quickstart + "  catalog: catalog\n");
    Files.writeString(
        folder.resolve("workloads.yaml"),
        """
        - id: tokens
          name: Tokens of a dense model
          unit: mtok
          model: llama-3-1-70b
          input_share: 0.5
          context_tokens: 2000
          tpot_ms: 0
          demand_per_year: 250000000
          source: made up for this test
          confidence: estimate
          channels:
            - {id: on_demand, price: 0.3, max_use: 1.0}
        """);
    Path products = temp.resolve(name + "-gemm.csv");
    Files.write(products, products(longer));
    Path latencies = temp.resolve(name + "-inference.csv");
    Files.write(latencies, latencies(longer));
    run("calibrate", products, latencies, "--as-of", "2026-01", "--out", folder.resolve("catalog"));
    Path out = temp.resolve(name + "-run");
    PlannedRun planned = PlannedRun.plan(folder, out);
    assertThat(planned.exitCode()).as(planned.err()).isEqualTo(ExitCode.DONE);
    return planned.run();
  }

  /** Matrix products of an H100 in FP8, by a made-up law. */
  private static List<String> products(double longer) {
    List<String> rows = new ArrayList<>(List.of("hw,dt,m,n,k,ms"));
    for (double k : new double[] {1024, 4096, 16384}) {
      for (double m = 1; m <= 16384; m *= 4) {
        double flop = 2 * m * 4096 * k / (0.65 * 1978e12);
        double bytes = (m * k + 4096 * k + 2 * m * 4096) / (0.85 * 3350e9);
        double ms = 1e3 * longer * (Math.max(flop, bytes) + 10e-6);
        rows.add(String.format(Locale.ROOT, "H100,fp8,%.0f,4096,%.0f,%.7f", m, k, ms));
      }
    }
    return rows;
  }

  /** A model of 70 billion parameters on H100, by a made-up law. */
  private static List<String> latencies(double longer) {
    List<String> rows =
        new ArrayList<>(
            List.of(
                "id,backend,backend_version,model_path,system,precision,mode,isl,osl,batch_size,"
                    + "tp_size,pp_size,attention_dp_size,moe_tp_size,moe_ep_size,"
                    + "silicon_ttft_ms,silicon_tpot_ms"));
    for (int tensor : new int[] {2, 4}) {
      for (int batch = 8; batch <= 128; batch *= 2) {
        double tpot = longer * (40.0 / tensor + batch * 0.4 / tensor);
        double ttft = longer * (200.0 / tensor + 1.5 * batch);
        rows.add(
            String.format(
                Locale.ROOT,
                "r%d-%d,vllm,0.9,meta-llama/Meta-Llama-3.1-70B,h100_sxm,fp8,agg,1000,1000,%d,"
                    + "%d,1,1,1,1,%.3f,%.3f",
                tensor,
                batch,
                batch,
                tensor,
                ttft,
                tpot));
      }
    }
    return rows;
  }

  private static void run(Object... arguments) {
    StringWriter screen = new StringWriter();
    CommandLine line =
        Main.commandLine().setOut(new PrintWriter(screen)).setErr(new PrintWriter(screen));
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    assertThat(line.execute(words)).as(screen.toString()).isEqualTo(ExitCode.DONE);
  }

  /** USD per million tokens of new servers. */
  private static double cost(Run run) {
    return run.table(Tables.UNIT_COSTS).real(0, "total_usd");
  }

  private static double servers(Run run) {
    Table orders = run.table(Tables.PURCHASES);
    double servers = 0;
    for (int i = 0; i < orders.size(); i++) {
      servers += orders.real(i, "systems");
    }
    return servers;
  }

  /** Million tokens that a server gives in an hour. */
  private static double perSystem(Run run) {
    return run.table(Tables.ASSIGNMENTS).real(0, "units_per_hour");
  }
}
