/**
 * The constraint families of the planning model, one file each with its mathematics above the code.
 * Adding one touches its file, its test and one line of {@code Families}. Called by the planner
 * only.
 */
@NullMarked
package dev.buildout.planner.constraints;

import org.jspecify.annotations.NullMarked;
