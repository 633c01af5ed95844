package dev.buildout.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code buildout backtest}: models held against what was measured or reported. */
@Command(
    name = "backtest",
    description = "Holds a model against measurements or reported figures.",
    mixinStandardHelpOptions = true,
    subcommands = {BacktestPerformanceCommand.class, BacktestFinanceCommand.class})
final class BacktestCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "found nothing to hold, expected performance or finance");
  }
}
