/**
 * How long a training step takes and how much memory it needs. In: a model, a chip with the laws of
 * its operations, and a parallel layout. Out: seconds and bytes, and by {@link
 * dev.buildout.performance.training.TrainingPredictor} estimates of measured rows. {@code
 * TrainingFits} finds the few parameters that single operations do not tell.
 */
@NullMarked
package dev.buildout.performance.training;

import org.jspecify.annotations.NullMarked;
