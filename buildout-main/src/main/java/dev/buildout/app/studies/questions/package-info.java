/**
 * The language of "why not" and "what if". In: a question as text and the case it is asked about.
 * Out: a {@link dev.buildout.app.studies.questions.Wish}, or {@link
 * dev.buildout.app.studies.questions.Unreadable} with what was found, where reading stopped and
 * what would have been understood there. It knows names and months, and nothing of plans.
 */
@NullMarked
package dev.buildout.app.studies.questions;

import org.jspecify.annotations.NullMarked;
