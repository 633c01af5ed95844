/**
 * Linear and mixed-integer programming. In: a problem as arrays of columns, rows and coefficients.
 * Out: status, values, duals, basis, rays, bound. It knows no word of the domain and could be a
 * library of its own; it is the only place that touches native code. The planner and the use cases
 * may call it.
 */
@NullMarked
package dev.buildout.solver;

import org.jspecify.annotations.NullMarked;
