package dev.buildout.launcher;

import dev.buildout.launcher.Checkout.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A launcher on its way. Its output goes to files, so that no pipe can fill up and stop it. */
record Running(Process process, Path out, Path err) {
  private static final long PATIENCE_MINUTES = 5;

  static ProcessBuilder bash(Path script, String... args) {
    List<String> command = new ArrayList<>(List.of("/bin/bash", script.toString()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }

  static Running start(ProcessBuilder builder, Path folder) throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    // A JVM that picks this up says so on standard error.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Running(builder.start(), out, err);
  }

  /** Waits for the first line on standard output. */
  void awaitOutput() throws IOException, InterruptedException {
    while (process.isAlive() && Files.size(out) == 0) {
      Thread.sleep(50);
    }
  }

  Result await() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("The launcher still ran after " + PATIENCE_MINUTES + " minutes.");
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
