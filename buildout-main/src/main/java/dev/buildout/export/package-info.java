/**
 * A run as a workbook with live formulas. In: a case and the run of a plan. Out: the bytes of an
 * XLSX file. Quantities of the plan, prices and rates are inputs; schedules and statements are
 * formulas over them, so that a changed price or use reflows to tax, balance, cash flow and value.
 * The lines of the statements are those of {@link dev.buildout.finance.FirmChart}, read by {@link
 * dev.buildout.export.CellFormulas}; none is listed here. The command line calls {@link
 * dev.buildout.export.RunWorkbook}.
 */
@NullMarked
package dev.buildout.export;

import org.jspecify.annotations.NullMarked;
