package dev.buildout.performance.kernels;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Kernel;
import dev.buildout.model.measured.Collective;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.Unread;
import dev.buildout.performance.shapes.ChipNames;
import dev.buildout.performance.shapes.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fits a law to each operation of each chip that was measured. */
public final class KernelFits {
  private final Catalog catalog;
  private final ChipNames names;
  private final List<Unread> unread = new ArrayList<>();

  public KernelFits(Catalog catalog) {
    this.catalog = catalog;
    this.names = new ChipNames(catalog);
  }

  /** Id of the law of an operation of a chip. */
  static String id(String chip, Kernel kernel) {
    return chip + "-" + kernel.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Laws of matrix products, in the order of chips and kernels. */
  public List<FittedKernel> products(List<GemmRow> rows) {
    Map<String, List<GemmRow>> byChip = new TreeMap<>();
    for (GemmRow row : rows) {
      Optional<Kernel> kernel = kernelOf(row.kind());
      if (kernel.isEmpty()) {
        unread.add(Unread.of(row.place(), "dt: found \"" + row.kind() + "\", no known product"));
        continue;
      }
      chip(row.hardware(), row.place().file(), row.place().line())
          .ifPresent(c -> group(byChip, c, kernel.get()).add(row));
    }
    List<FittedKernel> fitted = new ArrayList<>();
    byChip.forEach((key, group) -> fitted.add(GemmFit.of(chipOf(key), kernelOf(key, 1), group)));
    return fitted;
  }

  /** Laws of collectives, in the order of chips and kernels. */
  public List<FittedKernel> collectives(List<CollectiveRow> rows) {
    Map<String, List<CollectiveRow>> byChip = new TreeMap<>();
    for (CollectiveRow row : rows) {
      chip(row.hardware(), row.place().file(), row.place().line())
          .ifPresent(c -> group(byChip, c, kernelOf(row.operation())).add(row));
    }
    List<FittedKernel> fitted = new ArrayList<>();
    byChip.forEach(
        (key, group) -> fitted.add(CollectiveFit.of(chipOf(key), kernelOf(key, 1), group)));
    return fitted;
  }

  /** Rows whose chip or operation is not known. */
  public List<Unread> unread() {
    return List.copyOf(unread);
  }

  private Optional<Accelerator> chip(String hardware, String file, int line) {
    Lookup<Accelerator> found = names.find(hardware);
    if (found instanceof Lookup.Unknown<Accelerator> unknown) {
      unread.add(new Unread(file, line, unknown.reason()));
    }
    return found.found();
  }

  private static <R> List<R> group(Map<String, List<R>> groups, Accelerator chip, Kernel kernel) {
    String key = chip.id() + " " + kernel.name();
    return groups.computeIfAbsent(key, k -> new ArrayList<>());
  }

  private Accelerator chipOf(String key) {
    return catalog.getAccelerator(key.split(" ", -1)[0]);
  }

  private static Kernel kernelOf(String key, int part) {
    return Kernel.valueOf(key.split(" ", -1)[part]);
  }

  static Optional<Kernel> kernelOf(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "bfloat16", "bf16", "float16", "fp16", "half" -> Optional.of(Kernel.GEMM_BF16);
      case "fp8", "fp8_static" -> Optional.of(Kernel.GEMM_FP8);
      case "fp8_block", "mxfp8" -> Optional.of(Kernel.GEMM_FP8_BLOCK);
      case "nvfp4", "fp4", "mxfp4" -> Optional.of(Kernel.GEMM_FP4);
      case "sq", "int8" -> Optional.of(Kernel.GEMM_INT8);
      case "int8_wo" -> Optional.of(Kernel.GEMM_W8A16);
      case "int4_wo" -> Optional.of(Kernel.GEMM_W4A16);
      default -> Optional.empty();
    };
  }

  static Kernel kernelOf(Collective operation) {
    return switch (operation) {
      case ALL_REDUCE -> Kernel.ALL_REDUCE;
      case ALL_GATHER -> Kernel.ALL_GATHER;
      case REDUCE_SCATTER -> Kernel.REDUCE_SCATTER;
      case ALL_TO_ALL -> Kernel.ALL_TO_ALL;
    };
  }
}
