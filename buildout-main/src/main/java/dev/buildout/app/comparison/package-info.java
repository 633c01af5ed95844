/**
 * From one run to another: what their cases do not share, what each of these changes is worth, and
 * how the results differ. In: two runs with their cases. Out: a run of its own kind, with the
 * tables of {@link dev.buildout.results.ComparisonTables}. {@link
 * dev.buildout.app.comparison.CompareRuns} is the door.
 */
@NullMarked
package dev.buildout.app.comparison;

import org.jspecify.annotations.NullMarked;
