/**
 * Uncertainty. In: drivers of a case. Out: scenario trees on which plans are written; a
 * deterministic plan is the tree with one path. Pure; called by the planner and the use cases.
 */
@NullMarked
package dev.buildout.uncertainty;

import org.jspecify.annotations.NullMarked;
