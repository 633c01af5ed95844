/**
 * Property from order to disposal, month by month: lives that change, conventions of the first
 * year, units of production, impairment, early retirement, sale. In: purchases and what happens to
 * them. Out: {@link dev.buildout.finance.assets.NetCurve shares of cost not yet depreciated} for
 * models, for the back-test and for plans, whose {@code VintageLedger} makes exact cents of them.
 */
@NullMarked
package dev.buildout.finance.assets;

import org.jspecify.annotations.NullMarked;
