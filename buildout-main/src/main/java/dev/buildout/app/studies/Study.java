package dev.buildout.app.studies;

import dev.buildout.model.Case;

/** A question about a planned case that is answered by further plans. */
public interface Study {
  /** Name in the record of the run, e.g. "budget curve". */
  String name();

  /**
   * Makes sure before any plan is made that the case can be asked.
   *
   * @throws BadQuestion when it cannot be asked so
   */
  default void require(Case c) {}

  /**
   * Answers the question.
   *
   * @throws BadQuestion when the case cannot be asked so
   */
  void run(Resolver resolver, Findings findings);
}
