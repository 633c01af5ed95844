/**
 * From files to a case. In: a case folder of YAML and CSV, or the copy of one that a run keeps.
 * Out: a checked case with the sources of its numbers ({@link dev.buildout.cases.LoadedCase}), or
 * all of its faults at once, each with file, line, address, what was found and what was expected
 * ({@link dev.buildout.cases.CaseFaults}). Leans on model; only front ends call it.
 *
 * <p>The way of a case: {@code YamlText} and {@code CsvText} turn text into {@code Node}s that know
 * their places; {@code CaseNodes} puts the files together and {@code CatalogNodes} lays the case's
 * own catalog over the built-in one; {@code Binder} builds records, driven by their declared
 * attributes ({@code Field}, {@code ValueType}); {@code Rules} and {@code References} check what
 * holds between values. A new attribute or record needs no change here. {@link
 * dev.buildout.cases.JsonSchema} and the reference pages come from the same declarations.
 */
@NullMarked
package dev.buildout.cases;

import org.jspecify.annotations.NullMarked;
