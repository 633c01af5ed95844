/**
 * Runs on disk. In: results. Out: a run folder of JSON and Parquet, whole or not at all, and the
 * way back. The only place with DuckDB. Leans on results; report and front ends may call it through
 * {@link dev.buildout.store.RunStore}.
 *
 * <p>A run folder holds {@code run.json}, one Parquet file per table of {@link
 * dev.buildout.results.Tables}, the input files under {@code case/}, and what front ends add, such
 * as {@code report.html}. {@code run.json} lists every other file with its SHA-256, so that damage
 * shows.
 */
@NullMarked
package dev.buildout.store;

import org.jspecify.annotations.NullMarked;
