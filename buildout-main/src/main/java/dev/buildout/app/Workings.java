package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.model.Goodput;
import dev.buildout.model.Rates;

/** What a case's hardware delivers: the performance model behind one door. */
public interface Workings {
  Rates rates(Case c);

  Goodput goodput(Case c);
}
