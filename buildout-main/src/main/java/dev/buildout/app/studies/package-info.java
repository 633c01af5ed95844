/**
 * Questions beside the plan: budgets, prices, commitments, strategies, reasons. In: the outcome of
 * a plan. Out: rows of the tables of {@link dev.buildout.results.StudyTables}. Each number has
 * plans of its own behind it, solved from the basis of the plan and certified like it by {@link
 * dev.buildout.app.studies.Resolver}. {@link dev.buildout.app.studies.StudiedCase} is the door.
 */
@NullMarked
package dev.buildout.app.studies;

import org.jspecify.annotations.NullMarked;
