/**
 * From a run folder to something to read. In: a run folder and nothing else, so that old runs still
 * render. Out: one self-contained HTML page. Only front ends call it.
 */
@NullMarked
package dev.buildout.report;

import org.jspecify.annotations.NullMarked;
