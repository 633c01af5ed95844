package dev.buildout.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * A small checkout in a folder of its own: the launcher and the poms of this one, and a main class
 * that prints a word of ours, so that a test sees which build it runs.
 */
final class Checkout {
  private static final Path MAIN =
      Path.of("buildout-main/src/main/java/dev/buildout/cli/Main.java");
  private static final Path NOTE = Path.of("buildout-main/src/main/resources/note.txt");

  private static final List<String> BUILD_FILES =
      List.of(
          "buildout",
          "scripts/find-jdk.sh",
          "scripts/build-app.sh",
          "pom.xml",
          "buildout-main/pom.xml",
          "benchmarks/pom.xml");

  private final Path root;

  /** What one start said and how it ended. */
  record Result(int exitCode, String out, String err) {}

  private Checkout(Path root) {
    this.root = root;
  }

  static Checkout in(Path root) throws IOException {
    Path real = Path.of("").toAbsolutePath().getParent();
    for (String file : BUILD_FILES) {
      Path copy = root.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(real.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    Checkout checkout = new Checkout(root);
    checkout.write(
        MAIN,
        """
        package dev.buildout.cli;

        /** Prints a word, whether the note is there, and its arguments; "wait" waits for input. */
        final class Main {
          private Main() {}

          static void main(String[] args) throws java.io.IOException {
            boolean note = Main.class.getResource("/note.txt") != null;
            System.out.println("nothing " + note + " " + java.util.List.of(args));
            if (args.length > 0 && args[0].equals("wait")) {
              System.in.read();
            }
          }
        }
        """);
    return checkout;
  }

  Path launcher() {
    return root.resolve("buildout");
  }

  Path target() {
    return root.resolve("target");
  }

  void printWord(String word) throws IOException {
    String source = Files.readString(root.resolve(MAIN));
    write(MAIN, source.replaceAll("println\\(\"\\S*", "println(\"" + word));
  }

  void breakSource() throws IOException {
    write(MAIN, Files.readString(root.resolve(MAIN)) + "broken");
  }

  void mendSource() throws IOException {
    write(MAIN, Files.readString(root.resolve(MAIN)).replace("broken", ""));
  }

  void addNote() throws IOException {
    write(NOTE, "A resource.");
  }

  void deleteNote() throws IOException {
    Files.delete(root.resolve(NOTE));
  }

  Result start(String... args) throws IOException, InterruptedException {
    return launch(launcher(), args).await();
  }

  /** Starts with the JDK of this test, and says nothing of how the machine is set up otherwise. */
  Running launch(Path script, String... args) throws IOException {
    ProcessBuilder builder = Running.bash(script, args);
    builder.environment().put("BUILDOUT_JAVA_HOME", System.getProperty("java.home"));
    return Running.start(builder, root);
  }

  /** Starts where the machine has no JDK: only the given variables are set. */
  Result startWithout(Map<String, String> environment) throws IOException, InterruptedException {
    ProcessBuilder builder = Running.bash(launcher());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return Running.start(builder, root).await();
  }

  private void write(Path file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
