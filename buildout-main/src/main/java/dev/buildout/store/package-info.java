/**
 * Runs on disk. In: results. Out: a run folder of JSON and Parquet, whole or not at all, and the
 * way back. The only place with DuckDB. Leans on results; report and front ends may call it.
 */
@NullMarked
package dev.buildout.store;

import org.jspecify.annotations.NullMarked;
