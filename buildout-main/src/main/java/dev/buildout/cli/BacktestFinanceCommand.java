package dev.buildout.cli;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CatalogReader;
import dev.buildout.cases.reported.ReportedFiles;
import dev.buildout.finance.backtest.FinanceBacktest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout backtest finance FILE...}: the ledger of property against reported figures. */
@Command(
    name = "finance",
    description =
        "Predicts depreciation, net property and free cash flow of firms and scores the errors,"
            + " beside the last ratio and the last growth.",
    mixinStandardHelpOptions = true)
final class BacktestFinanceCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV files of reported figures; of contradicting rows the first one counts.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws CaseFaults {
    FinanceBacktest backtest =
        FinanceBacktest.of(ReportedFiles.read(files), CatalogReader.builtIn().usefulLives());
    PrintWriter screen = spec.commandLine().getOut();
    if (json) {
      screen.println(JsonText.of(BacktestFinanceDocument.of(backtest)));
    } else {
      BacktestFinanceText.lines(backtest).forEach(screen::println);
    }
    return ExitCode.DONE;
  }
}
