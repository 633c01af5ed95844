/**
 * How fast a system serves or trains a model, and how sure that is. In: a model and a system from
 * the catalog. Out: rates with error bands. Closed formulas, each of them once. The use cases may
 * call it.
 */
@NullMarked
package dev.buildout.performance;

import org.jspecify.annotations.NullMarked;
