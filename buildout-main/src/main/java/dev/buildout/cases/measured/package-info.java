/**
 * Reads files of measurements: CSV with the columns of one of the known kinds, whichever its header
 * names. Rows that cannot be read are listed with line and reason, never left out in silence. Front
 * ends call it.
 */
@NullMarked
package dev.buildout.cases.measured;

import org.jspecify.annotations.NullMarked;
