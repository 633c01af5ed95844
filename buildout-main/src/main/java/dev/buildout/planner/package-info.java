/**
 * The optimisation of a case. In: a case, rates and goodput. Out: a plan with values, duals and
 * bound. One file per constraint, its mathematics above its code. It takes accounting coefficients
 * from finance and hands rows and columns to the solver; only use cases call it.
 */
@NullMarked
package dev.buildout.planner;

import org.jspecify.annotations.NullMarked;
