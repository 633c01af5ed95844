package dev.buildout.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown page as steps that can be carried out. A comment before a fenced block says what it
 * is:
 *
 * <pre>
 * &lt;!-- excerpt --&gt;           lines that the last command prints; a line "..." stands for any lines
 * &lt;!-- excerpt: words --&gt;    the same, whatever the numbers are
 * &lt;!-- edit FILE --&gt;         lines of a diff, to be carried out in the file
 * &lt;!-- append to FILE --&gt;    no block: the file is damaged
 * </pre>
 *
 * A block of language {@code sh} holds commands; a line {@code # exit 2} before one states its exit
 * code.
 */
record Page(Path file, List<Step> steps) {
  private static final String FENCE = "```";

  /** What a reader does, or is shown. */
  sealed interface Step {}

  record Command(String text, int exitCode) implements Step {}

  record Excerpt(List<String> lines, boolean wordsOnly) implements Step {}

  record Edit(String file, List<String> removed, List<String> added) implements Step {}

  record Damage(String file) implements Step {}

  static Page read(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    String comment = "";
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("<!-- ")) {
        comment = line.replace("<!-- ", "").replace(" -->", "");
        if (comment.startsWith("append to ")) {
          steps.add(new Damage(comment.replace("append to ", "")));
        }
      } else if (line.startsWith(FENCE)) {
        List<String> block = new ArrayList<>();
        for (i++; i < lines.size() && !lines.get(i).startsWith(FENCE); i++) {
          block.add(lines.get(i));
        }
        if (line.equals(FENCE + "sh")) {
          steps.addAll(commands(block));
        } else {
          shown(comment, block).ifPresent(steps::add);
        }
        comment = "";
      }
    }
    return new Page(file, List.copyOf(steps));
  }

  List<Command> commands() {
    return steps.stream()
        .filter(Command.class::isInstance)
        .map(Command.class::cast)
        .filter(c -> c.text().startsWith("./buildout"))
        .toList();
  }

  private static List<Command> commands(List<String> block) {
    List<Command> all = new ArrayList<>();
    int exitCode = 0;
    for (String line : block) {
      if (line.startsWith("# exit ")) {
        exitCode = Integer.parseInt(line.substring("# exit ".length()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        all.add(new Command(line, exitCode));
        exitCode = 0;
      }
    }
    return all;
  }

  private static Optional<Step> shown(String comment, List<String> block) {
    if (comment.startsWith("excerpt")) {
      return Optional.of(new Excerpt(List.copyOf(block), comment.equals("excerpt: words")));
    }
    if (comment.startsWith("edit ")) {
      return Optional.of(
          new Edit(comment.substring("edit ".length()), marked(block, "-"), marked(block, "+")));
    }
    return Optional.empty();
  }

  private static List<String> marked(List<String> diff, String mark) {
    return diff.stream().filter(l -> l.startsWith(mark)).map(l -> l.substring(1)).toList();
  }
}
