package dev.buildout.performance.training;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.NumberFormat;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Jobs and chips of tests. */
final class Jobs {
  static final Catalog CATALOG = CatalogReader.builtIn();

  private Jobs() {}

  static TrainingJob job(String model, double sequence, double batch) {
    return new TrainingJob(CATALOG.getModel(model), 0, sequence, batch, false);
  }

  static LayoutSearch search(String model, String chip, double sequence, double batch) {
    return LayoutSearch.of(
        CATALOG, CATALOG.getAccelerator(chip), NumberFormat.BF16, job(model, sequence, batch));
  }

  static LayoutSearch search(TrainingJob job, Accelerator chip) {
    return LayoutSearch.of(CATALOG, chip, NumberFormat.BF16, job);
  }

  static TrainingFit fit(double[] p) {
    return new TrainingFit(
        "cuda", "cuda", "", p[0], p[1], p[2], p[3], p[4], p[5], 0, 0, 0, 0, List.of());
  }

  /** A chip with a figure that many times as large. */
  static Accelerator times(Accelerator chip, String component, double factor) {
    try {
      RecordComponent[] components = Accelerator.class.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        Object value = components[i].getAccessor().invoke(chip);
        boolean meant = components[i].getName().equals(component);
        values[i] = meant ? (Object) ((double) value * factor) : value;
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Accelerator.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
