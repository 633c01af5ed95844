/**
 * What others measured, as nouns: one record per row of a file of training steps, served requests,
 * matrix products or collectives. Readers make them, the performance model is fitted to them and
 * scored on them.
 */
@NullMarked
package dev.buildout.model.measured;

import org.jspecify.annotations.NullMarked;
