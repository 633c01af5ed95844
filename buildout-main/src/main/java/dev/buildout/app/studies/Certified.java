package dev.buildout.app.studies;

import dev.buildout.results.Check;
import java.util.List;

/**
 * What the certificate of a plan says in short.
 *
 * @param checks how many were made
 * @param failed how many failed
 * @param worst name and detail of the check nearest to failing, or of the first that failed
 */
public record Certified(int checks, int failed, String worst) {
  static Certified of(List<Check> checks) {
    int failed = 0;
    double most = -1;
    String worst = "";
    for (Check c : checks) {
      failed += c.ok() ? 0 : 1;
      double share = c.tolerance() > 0 ? c.residual() / c.tolerance() : c.residual();
      if (share > most) {
        most = share;
        worst = c.ok() ? c.name() : c.name() + ": " + c.detail();
      }
    }
    return new Certified(checks.size(), failed, worst);
  }
}
