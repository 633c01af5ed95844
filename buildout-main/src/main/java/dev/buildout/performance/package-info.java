/**
 * How fast a system serves or trains a model, and how sure that is. In: work and systems of a case.
 * Out: rates with a spread, by models that were fitted to measurements. {@link
 * dev.buildout.performance.SystemRates} is the door of plans. The use cases may call it.
 */
@NullMarked
package dev.buildout.performance;

import org.jspecify.annotations.NullMarked;
