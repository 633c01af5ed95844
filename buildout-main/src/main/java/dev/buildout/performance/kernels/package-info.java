/**
 * How fast chips do single operations: matrix products and collectives. In: measurements of such
 * operations. Out: laws with few parameters for every chip of a catalog, fitted where there are
 * measurements and inherited with a wide spread where there are none. Nothing here sees a
 * measurement of a whole model.
 */
@NullMarked
package dev.buildout.performance.kernels;

import org.jspecify.annotations.NullMarked;
