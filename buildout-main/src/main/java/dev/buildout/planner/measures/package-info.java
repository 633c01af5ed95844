/**
 * Linear measures of a plan's decisions: how much is ordered, spent, served. In: a formulation.
 * Out: the terms of a measure, which may be bounded by a row of its own or be made the objective.
 * The planner and its callers use it to ask "what if" of a model that is already formulated.
 */
@NullMarked
package dev.buildout.planner.measures;

import org.jspecify.annotations.NullMarked;
