package dev.buildout.cli;

import dev.buildout.cases.CaseTemplate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout new NAME}: a small case to start from. */
@Command(
    name = "new",
    description = "Writes a small, commented case folder to start from.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Name of the case and of its folder.")
  private String name = "";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder in which the case folder is made; the current one by default.")
  private Path directory = Path.of("");

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!CaseTemplate.isName(name)) {
      return refuse("name " + name + " has other characters than a-z, 0-9, - and _");
    }
    Path folder = directory.resolve(name);
    try {
      CaseTemplate.write(folder);
    } catch (FileAlreadyExistsException e) {
      return refuse(folder + " exists already; choose another name or remove it");
    }
    if (json) {
      print(JsonText.of(Map.of("status", "ok", "folder", folder.toString())));
    } else {
      print("Wrote the case " + folder + ".");
      print("Next: buildout check " + folder);
    }
    return ExitCode.DONE;
  }

  private int refuse(String reason) {
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("status", "bad_input");
      answer.put("message", reason);
      print(JsonText.of(answer));
    } else {
      spec.commandLine().getErr().println("buildout new: " + reason + ".");
    }
    return ExitCode.BAD_INPUT;
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
