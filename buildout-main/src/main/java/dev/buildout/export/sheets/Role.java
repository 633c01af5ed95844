package dev.buildout.export.sheets;

/** What a cell is for; its colour follows. */
public enum Role {
  TITLE,
  HINT,
  HEADER,
  SECTION,
  LABEL,
  LONG_TEXT,
  /** A number to change: blue. */
  INPUT,
  /** A formula: black. */
  FORMULA,
  /** A formula that sums up others: bold. */
  TOTAL,
  /** A formula on the cover: bold, beside its name. */
  FIGURE,
  /** A number of the run to compare with, or one that gives the sheet its shape: grey. */
  RECORDED
}
