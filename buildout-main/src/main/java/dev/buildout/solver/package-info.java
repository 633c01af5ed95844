/**
 * Linear and mixed-integer programmes: stating them, solving them, checking the answers.
 *
 * <p><b>In:</b> a {@link dev.buildout.solver.Problem}, put together with a {@link
 * dev.buildout.solver.ProblemBuilder}, and {@link dev.buildout.solver.SolveOptions}. <b>Out:</b> a
 * {@link dev.buildout.solver.Solution} with values, duals, basis and, where there is no optimum, a
 * ray that proves it.
 *
 * <p>Everything is a minimisation over {@code rowLower <= A x <= rowUpper, lower <= x <= upper}. A
 * dual is the change of the minimum per unit of right-hand side, so a binding {@code >=} row has a
 * dual of zero or more and a binding {@code <=} row one of zero or less; {@code reducedCost = cost
 * - A'y}.
 *
 * <p>Any package may call this one; it calls none. It knows no word of the domain, reads no files
 * but the native library, and keeps no state between sessions. Native types stay inside: HiGHS is
 * bound by {@link dev.buildout.solver.HighsSolver} alone. {@link dev.buildout.solver.SolutionCheck}
 * recomputes every claim of a solution without any solver, {@link
 * dev.buildout.solver.InfeasibilityExplainer} names the rows and bounds that cannot hold together.
 */
@NullMarked
package dev.buildout.solver;

import org.jspecify.annotations.NullMarked;
