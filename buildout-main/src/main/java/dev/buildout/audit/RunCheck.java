package dev.buildout.audit;

import dev.buildout.results.Check;
import java.util.Map;

/** A check of what belongs to the whole run and not to one plan. */
interface RunCheck {
  String name();

  /**
   * @param plan the optimised plan's view
   * @param document what {@code run.json} says, empty where there is none
   */
  Check check(Evidence plan, Map<String, Object> document);
}
