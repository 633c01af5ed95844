package dev.buildout.app.studies;

/** A question about a planned case that is answered by further plans. */
public interface Study {
  /** Name in the record of the run, e.g. "budget curve". */
  String name();

  /**
   * Answers the question.
   *
   * @throws BadQuestion when the case cannot be asked so
   */
  void run(Resolver resolver, Findings findings);
}
