package dev.buildout.app.studies.explain;

import dev.buildout.app.studies.BadQuestion;
import dev.buildout.app.studies.Findings;
import dev.buildout.app.studies.Resolver;
import dev.buildout.app.studies.Study;
import dev.buildout.app.studies.questions.QuestionReader;
import dev.buildout.app.studies.questions.Unreadable;
import dev.buildout.app.studies.questions.Wish;
import dev.buildout.model.Case;
import java.util.List;
import java.util.Map;

/** Questions of "why not" and "what if", answered one beside the other. */
public final class Explanations implements Study {
  private final List<Wish> wishes;

  private Explanations(List<Wish> wishes) {
    this.wishes = wishes;
  }

  /**
   * Reads the questions, before anything is planned.
   *
   * @throws BadQuestion when one cannot be read
   */
  public static Explanations of(Case c, List<String> questions) {
    QuestionReader reader = new QuestionReader(c);
    try {
      return new Explanations(questions.stream().map(reader::read).toList());
    } catch (Unreadable e) {
      BadQuestion bad = new BadQuestion(String.valueOf(e.getMessage()));
      bad.initCause(e);
      throw bad;
    }
  }

  @Override
  public String name() {
    return "explanations";
  }

  @Override
  public void run(Resolver resolver, Findings findings) {
    List<Explanation> all = explain(resolver);
    for (int i = 0; i < all.size(); i++) {
      String label = (i + 1) + ", " + all.get(i).posed().wish().text() + ": ";
      all.get(i).attempts().forEach(a -> findings.resolved(name(), label + a.what(), a.found()));
      new ExplanationTables(findings, resolver.theCase().timeline(), i + 1).add(all.get(i));
    }
  }

  /** The answers as documents, in the order of the questions. */
  public List<Map<String, Object>> documents(Resolver resolver) {
    return explain(resolver).stream()
        .map(e -> ExplanationDocument.of(resolver.theCase(), e))
        .toList();
  }

  private List<Explanation> explain(Resolver resolver) {
    Explainer explainer = new Explainer(resolver);
    return wishes.parallelStream().map(explainer::explain).toList();
  }
}
