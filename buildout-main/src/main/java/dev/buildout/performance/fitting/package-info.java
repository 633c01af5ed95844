/**
 * Fits parameters to observations by least squares. In: residuals as a function of parameters. Out:
 * the parameters with the least sum. It knows nothing of what is fitted.
 */
@NullMarked
package dev.buildout.performance.fitting;

import org.jspecify.annotations.NullMarked;
