package dev.buildout.model;

/** When in its month a lease is paid. */
public enum LeaseTiming {
  /** On its first day. */
  ADVANCE,
  /** On its last day. */
  ARREARS
}
