package dev.buildout.model;

/** What a supply limit counts. */
public enum SupplyResource {
  HBM_GB,
  PACKAGES,
  CHIPS
}
