/**
 * Reads files of reported figures. Rows that cannot be read, and rows that contradict an earlier
 * one, are listed with line and reason, never left out in silence. Front ends call it.
 */
@NullMarked
package dev.buildout.cases.reported;

import org.jspecify.annotations.NullMarked;
