package dev.buildout.performance.kernels;

import dev.buildout.model.KernelFact;

/**
 * A law and how well it does where it was not fitted.
 *
 * @param fact the law
 * @param medianError median relative error on shapes or sizes that were left out of the fit
 * @param meanError mean relative error on these
 */
public record FittedKernel(KernelFact fact, double medianError, double meanError) {}
