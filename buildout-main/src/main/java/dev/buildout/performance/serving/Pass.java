package dev.buildout.performance.serving;

/**
 * A forward pass, counted but not yet scaled to a software stack.
 *
 * @param workSeconds operators at the rates of their laws, s
 * @param transferSeconds transfers between chips, s
 * @param kernels operators that are launched
 */
public record Pass(double workSeconds, double transferSeconds, double kernels) {}
