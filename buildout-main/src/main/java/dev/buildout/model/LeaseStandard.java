package dev.buildout.model;

/** Which rules leases are accounted for by. */
public enum LeaseStandard {
  /** ASC 842: finance and operating leases. */
  US_GAAP,
  /** IFRS 16: one model for all leases. */
  IFRS
}
