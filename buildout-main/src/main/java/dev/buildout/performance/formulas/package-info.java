/**
 * Operations, bytes, memory and times as static functions of plain numbers, each formula once, with
 * units and reference. Everything else of the performance model calls them.
 */
@NullMarked
package dev.buildout.performance.formulas;

import org.jspecify.annotations.NullMarked;
