package dev.buildout.solver;

/**
 * Where a run stands. A number the solver does not know yet, or that has no meaning for its
 * algorithm, is NaN.
 *
 * @param elapsedSeconds wall time since the run began
 * @param iteration simplex or interior point iterations; with integers, all simplex iterations
 * @param nodes nodes of the search tree explored; 0 without integers
 * @param objective of the current point; with integers, of the best point found
 * @param bound lower bound on the minimum
 * @param gap {@code |objective - bound| / |objective|}, a fraction
 */
public record Progress(
    double elapsedSeconds,
    long iteration,
    long nodes,
    double objective,
    double bound,
    double gap) {}
