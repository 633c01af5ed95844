/**
 * Leases of the firm as lessee. In: the terms of a lease and a timeline. Out: what is owed, paid,
 * amortised and expensed by period, in doubles. {@link dev.buildout.finance.leases.LeaseFormulas}
 * holds the arithmetic over plain numbers, {@link dev.buildout.finance.leases.Treatment} says which
 * rules apply, {@link dev.buildout.finance.leases.LeaseLedger} puts one lease on a timeline, {@link
 * dev.buildout.finance.leases.LeaseFlows} sums what the planner takes as given. Books and planner
 * call it.
 */
@NullMarked
package dev.buildout.finance.leases;

import org.jspecify.annotations.NullMarked;
