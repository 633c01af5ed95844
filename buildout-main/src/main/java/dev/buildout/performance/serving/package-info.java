/**
 * Serving of language models: time to the first token and per further token of requests that are
 * batched continuously, and the most tokens of a deployment. In: a model, a chip with the laws of
 * its operations, a layout, requests. Out: seconds, with a spread from rows that a fit has not
 * seen. Operators are counted by {@link dev.buildout.performance.serving.Operators}; six parameters
 * of a software stack, fitted by {@link dev.buildout.performance.serving.ServingFits}, make times
 * of whole steps of them.
 */
@NullMarked
package dev.buildout.performance.serving;

import org.jspecify.annotations.NullMarked;
