package dev.buildout.solver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What HiGHS calls while it runs: passes its log on and tells it to stop. Nothing may be thrown
 * into native code, which would end the process; a failure is kept, ends the run and is thrown
 * after it.
 */
final class HighsCallback {
  static final int LOG = 0;
  static final int SIMPLEX_INTERRUPT = 1;
  static final int INTERIOR_POINT_INTERRUPT = 2;
  static final int MIP_LOG = 5;
  static final int MIP_INTERRUPT = 6;

  private static final long NANOS_BETWEEN_REPORTS = 200_000_000L;

  private final HighsApi api;
  private final ProgressListener listener;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final MemorySegment objectiveField;
  private final MemorySegment boundField;
  private final MemorySegment gapField;
  private final MemorySegment nodesField;
  private final MemorySegment iterationsField;
  private final MemorySegment stub;
  private volatile boolean interrupted;
  private long startNanos;
  private long lastReportNanos;

  /** The arena must outlive the instance of HiGHS. */
  HighsCallback(HighsApi api, ProgressListener listener, Arena arena) {
    this.api = api;
    this.listener = listener;
    objectiveField = arena.allocateFrom("mip_primal_bound");
    boundField = arena.allocateFrom("mip_dual_bound");
    gapField = arena.allocateFrom("mip_gap");
    nodesField = arena.allocateFrom("mip_node_count");
    iterationsField = arena.allocateFrom("mip_total_lp_iterations");
    stub = stub(arena);
  }

  /** The function to hand to HiGHS. */
  MemorySegment stub() {
    return stub;
  }

  /** A run begins. */
  void begin() {
    startNanos = System.nanoTime();
    lastReportNanos = startNanos - NANOS_BETWEEN_REPORTS;
    failure.set(null);
  }

  /** A run has ended: forgets the request to stop, throws what the listener threw. */
  void end() {
    interrupted = false;
    switch (failure.getAndSet(null)) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new SolverException("A progress listener failed.", e);
    }
  }

  /** Asks HiGHS to stop; from any thread. */
  void interrupt() {
    interrupted = true;
  }

  boolean isInterrupted() {
    return interrupted;
  }

  double elapsedSeconds() {
    return (System.nanoTime() - startNanos) * 1e-9;
  }

  @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // bound below; the signature is C's
  private void call(
      int type, MemorySegment message, MemorySegment out, MemorySegment in, MemorySegment data) {
    try {
      switch (type) {
        case LOG ->
            message.reinterpret(Integer.MAX_VALUE).getString(0).lines().forEach(this::onLine);
        case MIP_LOG -> onMip(out);
        default -> {
          if (interrupted || failure.get() != null) {
            in.reinterpret(JAVA_INT.byteSize()).set(JAVA_INT, 0, 1);
          }
        }
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  private void onLine(String line) {
    listener.onLogLine(line.stripTrailing());
    HighsLogLine report = HighsLogLine.parse(line);
    if (report != null && isDue()) {
      listener.onProgress(
          new Progress(
              elapsedSeconds(), report.iteration(), 0, report.objective(), Double.NaN, Double.NaN));
    }
  }

  private void onMip(MemorySegment out) {
    if (isDue()) {
      listener.onProgress(
          new Progress(
              elapsedSeconds(),
              field(out, iterationsField, JAVA_LONG.byteSize()).get(JAVA_LONG, 0),
              field(out, nodesField, JAVA_LONG.byteSize()).get(JAVA_LONG, 0),
              finite(field(out, objectiveField, JAVA_DOUBLE.byteSize()).get(JAVA_DOUBLE, 0)),
              finite(field(out, boundField, JAVA_DOUBLE.byteSize()).get(JAVA_DOUBLE, 0)),
              finite(field(out, gapField, JAVA_DOUBLE.byteSize()).get(JAVA_DOUBLE, 0))));
    }
  }

  private boolean isDue() {
    long now = System.nanoTime();
    if (now - lastReportNanos < NANOS_BETWEEN_REPORTS) {
      return false;
    }
    lastReportNanos = now;
    return true;
  }

  private MemorySegment field(MemorySegment out, MemorySegment name, long size) {
    return api.getCallbackDataOutItem(out, name).reinterpret(size);
  }

  private static double finite(double value) {
    return Math.abs(value) < Bounds.LARGEST ? value : Double.NaN;
  }

  private MemorySegment stub(Arena arena) {
    MethodType type =
        MethodType.methodType(
            void.class,
            int.class,
            MemorySegment.class,
            MemorySegment.class,
            MemorySegment.class,
            MemorySegment.class);
    try {
      return Linker.nativeLinker()
          .upcallStub(
              MethodHandles.lookup().bind(this, "call", type),
              FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
              arena);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The method is in this class.", e);
    }
  }
}
