package dev.buildout.cli;

import dev.buildout.results.Run;
import dev.buildout.store.RunStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case planned by {@code buildout plan --json}, once a build for all tests that read it. Nobody
 * may change its folder.
 *
 * @param folder the run folder
 * @param out standard output
 * @param err standard error
 */
public record PlannedRun(Path caseFolder, Path folder, int exitCode, String out, String err) {
  private static final Path RUNS = Path.of("target/planned");
  private static final Map<Path, PlannedRun> DONE = new ConcurrentHashMap<>();

  /** Ten megawatts and one chip: computed by hand in its README. */
  public static PlannedRun quickstart() {
    return of(Path.of("../cases/quickstart"));
  }

  /** The large case that ships. */
  public static PlannedRun amazon() {
    return of(Path.of("../cases/amazon-2026"));
  }

  /** One site, an anchor tenant and a lender. */
  public static PlannedRun neocloud() {
    return of(Path.of("../cases/neocloud-100mw"));
  }

  /** Single servers of a firm that could also rent or pay an API. */
  public static PlannedRun enterprise() {
    return of(Path.of("../cases/enterprise-inference"));
  }

  /** A small case with every kind of decision, so that every table has rows. */
  public static PlannedRun everything() {
    return of(Path.of("src/test/resources/dev/buildout/cli/everything"));
  }

  /** The same where lenders ask for less than is fair and are repaid from what cash is left. */
  public static PlannedRun swept() {
    Path caseFolder = Path.of("src/test/resources/dev/buildout/cli/everything");
    return DONE.computeIfAbsent(
        RUNS.resolve("swept"),
        folder ->
            plan(
                caseFolder,
                folder,
                "--set",
                "finance.debt.loan.fair_rate=0.085",
                "--set",
                "finance.debt.loan.sweep_share=0.5",
                "--set",
                "finance.debt.loan.repay_months=0"));
  }

  /** The same with more said of its finances. */
  public static PlannedRun everything(String name, UnaryOperator<String> finance) {
    Path from = Path.of("src/test/resources/dev/buildout/cli/everything");
    Path folder = RUNS.resolve("cases").resolve(name).resolve("everything");
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(folder);
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        boolean isFinance = file.endsWith("finance.yaml");
        Files.writeString(
            folder.resolve(file.getFileName()), isFinance ? finance.apply(text) : text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DONE.computeIfAbsent(folder, c -> plan(c, RUNS.resolve(name), "--json"));
  }

  public Run run() {
    return RunStore.read(folder);
  }

  /** What was printed, as JSON. */
  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }

  private static PlannedRun of(Path caseFolder) {
    return DONE.computeIfAbsent(
        caseFolder,
        c -> {
          Path folder = RUNS.resolve(c.getFileName());
          return plan(c, folder, "--json");
        });
  }

  /** Plans into a folder, with more options. */
  static PlannedRun plan(Path caseFolder, Path folder, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "plan";
    arguments[1] = caseFolder.toString();
    arguments[2] = "--out";
    arguments[3] = folder.toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine main = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = main.execute(arguments);
    return new PlannedRun(caseFolder, folder, exitCode, out.toString(), err.toString());
  }
}
