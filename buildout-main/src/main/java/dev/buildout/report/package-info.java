/**
 * From a run to something to read. In: a run, as the store reads it, and nothing else, so that old
 * runs still render: tables and columns that are missing are left out. Out: one self-contained HTML
 * page that loads nothing. Only front ends call it, through {@link dev.buildout.report.Report}.
 *
 * <p>A section of the page is a {@code Part}: it turns tables into words, {@code HtmlTable}s and
 * {@code Chart}s, which are data. {@code report.js} draws the charts; each has a text and its
 * figures beside it. {@code report.css} holds every colour, of charts too.
 */
@NullMarked
package dev.buildout.report;

import org.jspecify.annotations.NullMarked;
