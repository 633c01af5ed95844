/**
 * Accounting. In: a programme of dated purchases and flows. Out: statements and schedules in exact
 * cents; for the planner, the coefficients of the same schedules. It owns every accounting rule.
 */
@NullMarked
package dev.buildout.finance;

import org.jspecify.annotations.NullMarked;
