package dev.buildout.performance.shapes;

import java.util.List;
import java.util.Optional;

/** What a name means. */
public sealed interface Lookup<T> {
  /**
   * The name is known.
   *
   * @param value what it means
   * @param how by which of its names, or from what in the name
   * @param qualifier what the name adds beside, such as "w/o MTP"; empty for nothing
   */
  record Found<T>(T value, String how, String qualifier) implements Lookup<T> {}

  /**
   * The name is not known.
   *
   * @param name as asked
   * @param near known names that resemble it, best first
   */
  record Unknown<T>(String name, List<String> near) implements Lookup<T> {
    public Unknown {
      near = List.copyOf(near);
    }

    /** The fault in one sentence, and what was probably meant. */
    public String reason() {
      String maybe = near.isEmpty() ? "" : ". Maybe " + String.join(", ", near) + "?";
      return "unknown name \"%s\"%s".formatted(name, maybe);
    }
  }

  /** The value, or empty. */
  default Optional<T> found() {
    return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
  }
}
