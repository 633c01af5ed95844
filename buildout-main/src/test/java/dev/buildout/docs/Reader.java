package dev.buildout.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what a page says, in a folder of its own that holds the shipped cases. The program is
 * started as the launcher starts it, with the classes of this build.
 */
final class Reader {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,.]*");
  private static final long PATIENCE_MINUTES = 5;

  private final Path folder;
  private String printed = "";

  Reader(Path folder) {
    this.folder = folder;
  }

  void follow(Page page) throws IOException, InterruptedException {
    for (Page.Step step : page.steps()) {
      switch (step) {
        case Page.Command command -> run(page, command);
        case Page.Excerpt excerpt -> compare(page, excerpt);
        case Page.Edit edit -> edit(edit);
        case Page.Damage damage -> {
          Path file = folder.resolve(damage.file());
          Files.writeString(file, Files.readString(file) + "damaged");
        }
      }
    }
  }

  private void run(Page page, Page.Command command) throws IOException, InterruptedException {
    if (!command.text().startsWith("./buildout")) {
      return; // the build's own command is what runs this test
    }
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add("dev.buildout.cli.Main");
    Matcher words = WORD.matcher(command.text().substring("./buildout".length()));
    while (words.find()) {
      line.add(words.group(1) == null ? words.group(2) : words.group(1));
    }
    Path out = folder.resolve("printed.txt");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(page.file() + ": did not end: " + command.text());
    }
    printed = Files.readString(out);
    assertThat(process.exitValue())
        .as("%s: exit code of %s, which printed%n%s", page.file(), command.text(), printed)
        .isEqualTo(command.exitCode());
  }

  private void compare(Page page, Page.Excerpt excerpt) {
    String all = oneLine(printed, excerpt.wordsOnly());
    StringBuilder part = new StringBuilder();
    List<String> parts = new ArrayList<>();
    for (String line : excerpt.lines()) {
      if (line.equals("...")) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(line).append('\n');
      }
    }
    parts.add(part.toString());
    for (String expected : parts) {
      assertThat(all)
          .as("%s quotes what is no longer printed; bring the page up to date", page.file())
          .contains(oneLine(expected, excerpt.wordsOnly()));
    }
  }

  private void edit(Page.Edit edit) throws IOException {
    Path file = folder.resolve(edit.file());
    String before = Files.readString(file);
    String old = String.join("\n", edit.removed());
    assertThat(before).as("what the page edits in %s", edit.file()).contains(old);
    Files.writeString(file, before.replace(old, String.join("\n", edit.added())));
  }

  private static String oneLine(String text, boolean wordsOnly) {
    String words = wordsOnly ? NUMBER.matcher(text).replaceAll("#") : text;
    return words.replaceAll("\\s+", " ").strip();
  }
}
