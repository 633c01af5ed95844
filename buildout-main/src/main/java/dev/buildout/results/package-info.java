/**
 * What a run says, whoever produced it: the run, its tidy tables, its metrics. It knows no engine
 * type, so that old runs stay readable. Leans on units; audit, the use cases, store and report may
 * use it.
 */
@NullMarked
package dev.buildout.results;

import org.jspecify.annotations.NullMarked;
