package dev.buildout.performance.serving;

import dev.buildout.model.LanguageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * All layouts of a copy of a model within one fast fabric. Attention is split by a divisor of its
 * heads. Ranks with requests of their own are of use where experts are shared among them; without
 * experts they would be copies. Then experts lie on all ranks, else on any divisor of them. Stages
 * hold as many layers each, within a twentieth.
 */
final class Layouts {
  /** Chips of the largest copy that is looked at; no measured one has more than 72. */
  static final int LARGEST = 256;

  private static final double UNEVEN = 1.05;

  private Layouts() {}

  /**
   * @param fabric chips that share the fabric
   */
  static List<Layout> of(LanguageModel model, int fabric) {
    int heads = model.heads() > 0 ? model.heads() : (int) Shape.of(model).heads();
    List<Layout> found = new ArrayList<>();
    for (int chips : sizes(Math.min(LARGEST, fabric))) {
      for (int pipeline : divisors(chips)) {
        for (int tensor : divisors(chips / pipeline)) {
          int data = chips / pipeline / tensor;
          if (evenStages(model.layers(), pipeline) && heads % tensor == 0) {
            add(found, model, tensor, data, pipeline);
          }
        }
      }
    }
    return found;
  }

  /** Those without stages. */
  static List<Layout> whole(LanguageModel model, int fabric) {
    return of(model, fabric).stream().filter(l -> l.pipeline() == 1).toList();
  }

  private static void add(
      List<Layout> found, LanguageModel model, int tensor, int data, int pipeline) {
    if (model.experts() == 0) {
      if (data == 1) {
        found.add(new Layout(tensor, 1, 1, pipeline));
      }
      return;
    }
    if (data > 1) {
      if (tensor * data <= model.experts()) {
        found.add(new Layout(tensor, data, tensor * data, pipeline));
      }
      return;
    }
    for (int expert : divisors(tensor)) {
      if (expert <= model.experts()) {
        found.add(new Layout(tensor, 1, expert, pipeline));
      }
    }
  }

  /** Chips of a copy: parts of the fabric, and powers of two within it. */
  private static NavigableSet<Integer> sizes(int fabric) {
    NavigableSet<Integer> sizes = new TreeSet<>(divisors(fabric));
    for (int n = 1; n <= fabric; n *= 2) {
      sizes.add(n);
    }
    return sizes;
  }

  private static boolean evenStages(int layers, int stages) {
    return stages <= layers && Math.ceilDiv(layers, stages) * stages <= UNEVEN * layers;
  }

  private static List<Integer> divisors(int n) {
    List<Integer> found = new ArrayList<>();
    for (int d = 1; d <= n; d++) {
      if (n % d == 0) {
        found.add(d);
      }
    }
    return found;
  }
}
