package dev.buildout.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code buildout} command. Each subcommand is a class of its own, listed here. */
@Command(
    name = "buildout",
    description =
        "Plans AI infrastructure: which silicon, how much, where, when, and what it pays back.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      PlanCommand.class,
      ExplainCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      ExportCommand.class,
      ClaimsCommand.class,
      EstimateCommand.class,
      BacktestCommand.class,
      CalibrateCommand.class,
      NewCommand.class
    })
public final class Main implements Runnable {

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** The command line as it runs; tests call it without ending the JVM. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new FailureText())
        .setParameterExceptionHandler(new FailureText())
        .setExitCodeExceptionMapper(fault -> ExitCode.INTERNAL);
  }

  static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(args));
  }
}
