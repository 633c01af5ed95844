/**
 * Measurements with JMH. In: generated problems of known size, always from a seed. Out: times on
 * standard output. Run by {@code scripts/benchmark}; nothing may call it and it is never published.
 */
@NullMarked
package dev.buildout.benchmarks;

import org.jspecify.annotations.NullMarked;
