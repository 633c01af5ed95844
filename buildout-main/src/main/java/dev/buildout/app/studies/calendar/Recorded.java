package dev.buildout.app.studies.calendar;

import dev.buildout.app.studies.Resolved;
import java.util.Optional;

/**
 * What the run keeps of a plan that was made to answer a question; the plan itself is let go.
 *
 * @param label which question
 * @param entry empty when there is no such plan
 */
record Recorded(String label, Optional<Resolved.Entry> entry) {
  static Recorded of(String label, Optional<Resolved> found) {
    return new Recorded(label, found.map(Resolved::entry));
  }
}
