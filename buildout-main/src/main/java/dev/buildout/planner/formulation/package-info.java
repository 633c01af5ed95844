/**
 * The bricks of the planning model: a case evaluated on the nodes of a tree, decision columns,
 * vintages, and the interface of a constraint family. Called by the constraint families and the
 * planner only.
 */
@NullMarked
package dev.buildout.planner.formulation;

import org.jspecify.annotations.NullMarked;
