package dev.buildout.model;

/** Classification of a lease by its lessee under ASC 842-10-25-2 and 25-3. */
public enum LeaseKind {
  /** In effect a purchase on credit: amortisation and interest. */
  FINANCE,
  /** One cost, the same in every month. */
  OPERATING
}
