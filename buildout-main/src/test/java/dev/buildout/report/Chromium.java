package dev.buildout.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window that opens a page and hands back what became of it. */
final class Chromium {
  /**
   * @param dom the document after its scripts ran
   * @param console lines that it wrote to the console, errors among them
   */
  record Opened(String dom, List<String> console) {}

  private final Path program;
  private final Path temp;

  private Chromium(Path program, Path temp) {
    this.program = program;
    this.temp = temp;
  }

  /** The first one on the PATH. */
  static Optional<Chromium> find(Path temp) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder ->
            Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Chromium(program, temp));
  }

  Opened open(Path page, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + temp.resolve("profile"),
                "--window-size=1400,1600",
                "--enable-logging=stderr",
                "--v=0"));
    command.addAll(List.of(more));
    command.add("--dump-dom");
    command.add(page.toUri().toString());
    Path dom = temp.resolve("dom.html");
    Path log = temp.resolve("log.txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(dom.toFile())
              .redirectError(log.toFile())
              .start();
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException("Chromium did not end");
      }
      try (Stream<String> lines = Files.lines(log)) {
        return new Opened(
            Files.readString(dom), lines.filter(line -> line.contains(":CONSOLE")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
