package dev.buildout.audit;

import dev.buildout.results.Check;

/** A family of facts that must hold of every plan. */
interface AuditCheck {
  /** Short name, e.g. "energy". */
  String name();

  /** The worst deviation of one plan; the name may carry the plan's. */
  Check check(Evidence e);
}
