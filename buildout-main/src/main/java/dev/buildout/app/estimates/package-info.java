/**
 * What chips deliver for a model outside any case, and what that costs. In: the catalog with its
 * sources, a service, chips, assumptions about money. Out: an estimate per chip with bands, and
 * chips side by side. {@link dev.buildout.app.estimates.ServingEstimates} is the door; the command
 * line calls it.
 */
@NullMarked
package dev.buildout.app.estimates;

import org.jspecify.annotations.NullMarked;
