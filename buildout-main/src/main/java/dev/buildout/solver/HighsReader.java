package dev.buildout.solver;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Reads the outcome of a run from an instance of HiGHS, on its thread. */
final class HighsReader {
  private static final double[] NONE = {};
  private static final int FEASIBLE = 2;
  private static final int VALID = 1;

  private final HighsApi api;
  private final MemorySegment highs;
  private final LiveProblem live;

  HighsReader(HighsInstance instance, LiveProblem live) {
    api = instance.api;
    highs = instance.highs;
    this.live = live;
  }

  /** What the last run found. */
  Solution read(Algorithm algorithm, double seconds, boolean wantRays) {
    boolean feasible = intInfo("primal_solution_status") == FEASIBLE;
    Status claimed = status(api.getModelStatus(highs));
    // Optimal for the scaled problem, but not within the tolerance of the problem itself.
    Status status = claimed == Status.OPTIMAL && !feasible ? Status.ERROR : claimed;
    boolean continuous = !live.hasIntegers();
    boolean optimal = status == Status.OPTIMAL;
    boolean hasPoint = feasible && (optimal || !status.isConclusive());
    double objective = hasPoint ? doubleInfo("objective_function_value") : worst(status);
    boolean hasDuals = optimal && continuous;
    int m = live.rows();
    int n = live.columns();
    try (Arena call = Arena.ofConfined()) {
      MemorySegment columnValue = call.allocate(JAVA_DOUBLE, n);
      MemorySegment columnDual = call.allocate(JAVA_DOUBLE, n);
      MemorySegment rowValue = call.allocate(JAVA_DOUBLE, m);
      MemorySegment rowDual = call.allocate(JAVA_DOUBLE, m);
      if (hasPoint) {
        api.getSolution(highs, columnValue, columnDual, rowValue, rowDual);
      }
      return new Solution(
          status,
          objective,
          bound(status, objective, continuous),
          hasPoint ? columnValue.toArray(JAVA_DOUBLE) : NONE,
          hasPoint ? rowValue.toArray(JAVA_DOUBLE) : NONE,
          hasDuals ? rowDual.toArray(JAVA_DOUBLE) : NONE,
          hasDuals ? columnDual.toArray(JAVA_DOUBLE) : NONE,
          continuous ? basis() : Optional.empty(),
          wantRays && continuous && status == Status.INFEASIBLE ? dualRay() : Optional.empty(),
          wantRays && continuous && status == Status.UNBOUNDED ? primalRay() : Optional.empty(),
          iterations(),
          continuous ? 0 : Math.max(0, longInfo("mip_node_count")),
          seconds,
          algorithm);
    }
  }

  private static Status status(int code) {
    return switch (code) {
      case 6, 7 -> Status.OPTIMAL; // 6: a problem without columns and rows
      case 8 -> Status.INFEASIBLE;
      case 9 -> Status.INFEASIBLE_OR_UNBOUNDED;
      case 10 -> Status.UNBOUNDED;
      case 13 -> Status.TIME_LIMIT;
      case 14 -> Status.ITERATION_LIMIT;
      case 17 -> Status.INTERRUPTED;
      default -> Status.ERROR;
    };
  }

  private static double worst(Status status) {
    return switch (status) {
      case INFEASIBLE -> Double.POSITIVE_INFINITY;
      case UNBOUNDED -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  private double bound(Status status, double objective, boolean continuous) {
    if (status == Status.INFEASIBLE) {
      return Double.POSITIVE_INFINITY;
    }
    if (continuous || status == Status.UNBOUNDED) {
      return status == Status.OPTIMAL ? objective : Double.NEGATIVE_INFINITY;
    }
    return Math.max(doubleInfo("mip_dual_bound"), Double.NEGATIVE_INFINITY);
  }

  private Optional<Basis> basis() {
    if (intInfo("basis_validity") != VALID) {
      return Optional.empty();
    }
    try (Arena call = Arena.ofConfined()) {
      MemorySegment columns = call.allocate(JAVA_INT, live.columns());
      MemorySegment rows = call.allocate(JAVA_INT, live.rows());
      api.getBasis(highs, columns, rows);
      return Optional.of(Basis.ofCodes(codes(columns, live.columns()), codes(rows, live.rows())));
    }
  }

  private static byte[] codes(MemorySegment statuses, int count) {
    byte[] codes = new byte[count];
    for (int k = 0; k < count; k++) {
      codes[k] = (byte) statuses.getAtIndex(JAVA_INT, k);
    }
    return codes;
  }

  /** A ray counts only if it proves what it should; its sign is turned where that helps. */
  private Optional<double[]> dualRay() {
    return ray(true).flatMap(y -> RayCheck.provingInfeasibility(live.snapshot(), y));
  }

  private Optional<double[]> primalRay() {
    return ray(false).flatMap(d -> RayCheck.provingUnboundedness(live.snapshot(), d));
  }

  private Optional<double[]> ray(boolean dual) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment found = call.allocate(JAVA_INT);
      MemorySegment ray = call.allocate(JAVA_DOUBLE, dual ? live.rows() : live.columns());
      int status = dual ? api.getDualRay(highs, found, ray) : api.getPrimalRay(highs, found, ray);
      boolean usable = status != HighsApi.ERROR && found.get(JAVA_INT, 0) != 0;
      return usable ? Optional.of(ray.toArray(JAVA_DOUBLE)) : Optional.empty();
    }
  }

  private long iterations() {
    return Math.max(0L, intInfo("simplex_iteration_count"))
        + Math.max(0, intInfo("ipm_iteration_count"))
        + Math.max(0, intInfo("crossover_iteration_count"));
  }

  private int intInfo(String name) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment value = call.allocate(JAVA_INT);
      api.getIntInfoValue(highs, call.allocateFrom(name), value);
      return value.get(JAVA_INT, 0);
    }
  }

  private long longInfo(String name) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment value = call.allocate(JAVA_LONG);
      api.getInt64InfoValue(highs, call.allocateFrom(name), value);
      return value.get(JAVA_LONG, 0);
    }
  }

  private double doubleInfo(String name) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment value = call.allocate(JAVA_DOUBLE);
      api.getDoubleInfoValue(highs, call.allocateFrom(name), value);
      return value.get(JAVA_DOUBLE, 0);
    }
  }
}
