package dev.buildout.finance.leases;

import dev.buildout.model.Lease;
import dev.buildout.model.LeaseKind;
import dev.buildout.model.LeaseStandard;

/** How a lease is accounted for. */
public enum Treatment {
  /**
   * Off the balance sheet, expensed as paid: a term of twelve months or less, by choice of the
   * lessee (ASC 842-20-25-2, IFRS 16.5 to 16.6).
   */
  SHORT,
  /** Liability and asset; one straight-line cost (ASC 842-20-25-6 and 35-3). */
  OPERATING,
  /**
   * Liability and asset; amortisation and interest (ASC 842-20-25-5, 35-1, 35-7 and 35-8; under
   * IFRS 16.22 to 16.38 every lease that is not short).
   */
  FINANCE;

  /** Longest lease that stays off the balance sheet, months. */
  public static final int SHORT_MONTHS = 12;

  public static Treatment of(Lease lease, LeaseStandard standard) {
    if (lease.months() <= SHORT_MONTHS) {
      return SHORT;
    }
    boolean one = standard == LeaseStandard.IFRS || lease.kind() == LeaseKind.FINANCE;
    return one ? FINANCE : OPERATING;
  }
}
