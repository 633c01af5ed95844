/**
 * What firms reported, as nouns: one record per figure of a firm and fiscal year, merged from
 * files. Readers make them, finance is held against them.
 */
@NullMarked
package dev.buildout.model.reported;

import org.jspecify.annotations.NullMarked;
