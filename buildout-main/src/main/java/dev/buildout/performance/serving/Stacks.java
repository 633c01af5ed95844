package dev.buildout.performance.serving;

import dev.buildout.model.ServingFit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Parameters of all serving software that was fitted, and which of them a row is to have. */
record Stacks(List<ServingFit> fits) {
  /** The stack that chips of a stack without measurements take after: the one with most of them. */
  private static final String MOST_MEASURED = "cuda";

  Stacks {
    fits = List.copyOf(fits);
  }

  /**
   * Parameters of a backend: of its release, of itself, of itself on other chips, the mean of the
   * stack's deployments of its kind, that of the stack with most measurements, and where that kind
   * was not measured their means of workers that prefill and decode. A release that was not
   * measured takes after its backend.
   */
  Optional<ServingFit> choose(String stack, String backend, String epoch) {
    String deployment = Rows.deployment(backend);
    return first(f -> is(f, stack, backend, epoch) && !epoch.isEmpty())
        .or(() -> first(f -> is(f, stack, backend, "")))
        .or(() -> backend.isEmpty() ? Optional.empty() : first(f -> isOf(f, backend)))
        .or(() -> first(f -> is(f, stack, deployment, "")))
        .or(() -> first(f -> is(f, MOST_MEASURED, deployment, "")))
        .or(() -> first(f -> is(f, stack, "", "")))
        .or(() -> first(f -> is(f, MOST_MEASURED, "", "")));
  }

  /** The mean of the stack that was measured with requests that arrive one by one. */
  Optional<ServingFit> inService() {
    return first(f -> is(f, MOST_MEASURED, "", ""));
  }

  private static boolean is(ServingFit f, String stack, String backend, String epoch) {
    return f.stack().equals(stack) && isOf(f, backend, epoch);
  }

  private static boolean isOf(ServingFit f, String backend) {
    return isOf(f, backend, "");
  }

  private static boolean isOf(ServingFit f, String backend, String epoch) {
    return f.backend().equals(backend) && f.epoch().equals(epoch);
  }

  private Optional<ServingFit> first(Predicate<ServingFit> which) {
    return fits.stream().filter(which).findFirst();
  }
}
