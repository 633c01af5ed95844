/**
 * Makes facts of measurements. In: files of measured rows. Out: fitted parameters as records of the
 * catalog, each with what it was fitted to and how far it is off where it was not. Nothing measured
 * goes into them, only what was fitted.
 */
@NullMarked
package dev.buildout.performance.calibration;

import org.jspecify.annotations.NullMarked;
