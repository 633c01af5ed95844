/**
 * The certificate of a run. In: the case and the tables of the run, nothing else. Out: verdicts on
 * energy, capacity, cash, tax and balance, recomputed. It shares no code with planner, finance or
 * performance: a fault there must not hide itself here.
 */
@NullMarked
package dev.buildout.audit;

import org.jspecify.annotations.NullMarked;
