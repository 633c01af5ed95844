package dev.buildout.performance;

import dev.buildout.model.Catalog;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.performance.backtest.Prediction;
import dev.buildout.performance.backtest.Predictor;
import dev.buildout.performance.kernels.KernelPredictor;
import dev.buildout.performance.serving.ServingPredictor;
import dev.buildout.performance.training.TrainingPredictor;

/** The model of performance: each kind of row by the part that knows it. */
public final class PerformanceModel implements Predictor {
  private final Predictor training;
  private final Predictor serving;
  private final Predictor kernels;

  public PerformanceModel(Catalog catalog) {
    this(catalog, new ServingPredictor(catalog), new TrainingPredictor(catalog));
  }

  /** With other models of models, such as those whose fits leave each row's group out. */
  public PerformanceModel(Catalog catalog, Predictor serving, Predictor training) {
    this.training = training;
    this.serving = serving;
    kernels = new KernelPredictor(catalog);
  }

  @Override
  public Prediction predict(MeasuredRow row) {
    return switch (row) {
      case TrainingRow t -> training.predict(t);
      case ServingRow s -> serving.predict(s);
      case OfflineRow o -> serving.predict(o);
      case NeuronRow n -> serving.predict(n);
      case GemmRow g -> kernels.predict(g);
      case CollectiveRow c -> kernels.predict(c);
    };
  }
}
