/**
 * A spreadsheet before it is written: sheets of cells that are text, inputs or formulas, with the
 * addresses by which formulas refer to them. It knows no word of the domain and is the only place
 * with the library that writes XLSX. In: cells. Out: the bytes of a workbook, the same each time.
 */
@NullMarked
package dev.buildout.export.sheets;

import org.jspecify.annotations.NullMarked;
