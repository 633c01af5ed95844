/**
 * The use cases, one class each: plan a case, check it, estimate, explain. In: a case and options.
 * Out: results. Pure like everything below it: no files, no clock. Front ends call use cases, never
 * the planner.
 */
@NullMarked
package dev.buildout.app;

import org.jspecify.annotations.NullMarked;
