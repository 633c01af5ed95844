package dev.buildout.app.studies.questions;

import java.util.Optional;

/** How much of something is wished for. */
public sealed interface Amount {
  /** A tenth more than the plan has, and one unit at least. */
  record More() implements Amount {}

  /** A tenth less than the plan has. */
  record Less() implements Amount {}

  /** So much more than the plan has. */
  record MoreBy(double number, Optional<Unit> stated) implements Amount {}

  /** So much less than the plan has. */
  record LessBy(double number, Optional<Unit> stated) implements Amount {}

  record None() implements Amount {}

  record AtLeast(double number, Unit unit) implements Amount {}

  record AtMost(double number, Unit unit) implements Amount {}

  record Exactly(double number, Unit unit) implements Amount {}

  /** What it is counted in; where no number is given, the natural unit of the subject. */
  default Unit unit(Unit natural) {
    return switch (this) {
      case More ignored -> natural;
      case Less ignored -> natural;
      case MoreBy a -> a.stated().orElse(natural);
      case LessBy a -> a.stated().orElse(natural);
      case None ignored -> natural;
      case AtLeast a -> a.unit();
      case AtMost a -> a.unit();
      case Exactly a -> a.unit();
    };
  }
}
