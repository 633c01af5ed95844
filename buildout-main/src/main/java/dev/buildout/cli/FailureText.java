package dev.buildout.cli;

import dev.buildout.cases.CaseFaults;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Answers what a command did not catch: faults of a case line by line, anything else as one line
 * without a stack trace. With {@code --json} the answer is a document on standard output.
 */
final class FailureText implements IExecutionExceptionHandler {
  /** Set in the environment, it shows the stack trace of an internal error. */
  private static final String TRACE = "BUILDOUT_TRACE";

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    boolean json = parsed.hasMatchedOption("--json");
    PrintWriter out = json ? command.getOut() : command.getErr();
    if (failure instanceof CaseFaults faults) {
      FaultText.print(faults, json, out);
      return ExitCode.BAD_INPUT;
    }
    String message = "internal error: " + failure;
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", "internal_error");
      document.put("message", message);
      out.println(JsonText.of(document));
    } else {
      String name = command.getCommandSpec().qualifiedName();
      out.println("%s: %s. Set %s=1 to see where.".formatted(name, message, TRACE));
    }
    if (System.getenv(TRACE) != null) {
      failure.printStackTrace(command.getErr());
    }
    return ExitCode.INTERNAL;
  }
}
