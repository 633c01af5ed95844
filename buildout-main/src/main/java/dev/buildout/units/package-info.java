/**
 * Quantities that carry their unit: power, money, time. In: numbers at the edge of the system,
 * checked once. Out: immutable values that cannot be mixed up. Leans on nothing; everyone may use
 * it.
 */
@NullMarked
package dev.buildout.units;

import org.jspecify.annotations.NullMarked;
