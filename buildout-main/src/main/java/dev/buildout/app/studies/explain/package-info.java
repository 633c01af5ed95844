/**
 * Reasons: why a plan does not do something, and what it would cost. In: wishes read by {@link
 * dev.buildout.app.studies.questions} and a planned case. Out: {@link
 * dev.buildout.app.studies.explain.Explanation}s, each with a plan of its own in which the wish is
 * forced; as sentences, as rows, as a document. {@link dev.buildout.app.studies.explain.Explainer}
 * is the door.
 */
@NullMarked
package dev.buildout.app.studies.explain;

import org.jspecify.annotations.NullMarked;
