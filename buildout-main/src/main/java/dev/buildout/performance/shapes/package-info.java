/**
 * What model and what chip a name means. In: a catalog and a name as a measured file or a person
 * writes it. Out: the record it means and how that was found, or the names near it; a name is never
 * guessed in silence.
 */
@NullMarked
package dev.buildout.performance.shapes;

import org.jspecify.annotations.NullMarked;
