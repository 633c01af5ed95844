package dev.buildout.planner;

import dev.buildout.solver.CoefficientRange;

/** Size and seconds of a solve, for the record of the run. */
public record PlanStats(
    int rows,
    int columns,
    int nonzeros,
    int integers,
    CoefficientRange ranges,
    double buildSeconds,
    double solveSeconds,
    long iterations,
    String algorithm,
    String wholeNumbers,
    double dualityGap,
    double primalInfeasibility,
    double dualInfeasibility) {}
