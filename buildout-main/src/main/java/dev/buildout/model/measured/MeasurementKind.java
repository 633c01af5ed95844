package dev.buildout.model.measured;

/** What a file of measurements holds. */
public enum MeasurementKind {
  TRAINING("training steps"),
  SERVING("latencies under continuous batching"),
  OFFLINE("offline throughput"),
  NEURON("serving on NeuronCores"),
  GEMM("matrix products"),
  COLLECTIVE("collectives");

  private final String label;

  MeasurementKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
