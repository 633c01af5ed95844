package dev.buildout.model;

/** Where in the firm's stack a workload earns its money. */
public enum Layer {
  INFRASTRUCTURE,
  APPLIED_TOOL,
  CONSUMER
}
