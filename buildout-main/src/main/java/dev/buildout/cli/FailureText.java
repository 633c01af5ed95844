package dev.buildout.cli;

import dev.buildout.cases.CaseFaults;
import dev.buildout.store.RunFolderException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers what a command did not catch: faults of a case line by line, anything else as one line
 * without a stack trace, and options that are wrong. With {@code --json} the answer is a document
 * on standard output.
 */
final class FailureText implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** Set in the environment, it shows the stack trace of an internal error. */
  private static final String TRACE = "BUILDOUT_TRACE";

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    boolean json = command.getParseResult().hasMatchedOption("--json");
    PrintWriter out = json ? command.getOut() : command.getErr();
    if (failure instanceof CaseFaults faults) {
      FaultText.print(faults, json, out);
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof RunFolderException refused) {
      String message = String.valueOf(refused.getMessage());
      out.println(json ? JsonText.of(document("bad_input", message)) : message);
      return ExitCode.BAD_INPUT;
    }
    String message = "internal error: " + failure;
    if (json) {
      out.println(JsonText.of(document("internal_error", message)));
    } else {
      String name = command.getCommandSpec().qualifiedName();
      out.println("%s: %s. Set %s=1 to see where.".formatted(name, message, TRACE));
    }
    if (System.getenv(TRACE) != null) {
      failure.printStackTrace(command.getErr());
    }
    return ExitCode.INTERNAL;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String message = String.valueOf(wrong.getMessage());
    if (List.of(arguments).contains("--json")) {
      command.getOut().println(JsonText.of(document("bad_input", message)));
      return ExitCode.BAD_INPUT;
    }
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    err.println(name + ": " + message);
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("See " + name + " --help.");
    return ExitCode.BAD_INPUT;
  }

  private static Map<String, Object> document(String status, String message) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", status);
    document.put("message", message);
    return document;
  }
}
