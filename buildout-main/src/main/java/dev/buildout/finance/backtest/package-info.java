/**
 * Finance held against what firms reported. In: {@link dev.buildout.model.reported.ReportedFigures}
 * and the lives of the catalog. Out: {@link dev.buildout.finance.backtest.FinanceBacktest}:
 * depreciation, net property and free cash flow by firm and year beside two naive baselines, and
 * the effects of changes of useful lives.
 *
 * <p>{@code FirmBasis} says, as data, which reported lines make up a firm's additions and free cash
 * flow. {@code FirmHistory} is the only reader of figures and keeps apart what may be fitted to and
 * what may not. {@code FirmModel} depreciates a history under a {@code Choice} of parameters,
 * {@code Ensemble} holds all choices that fit alike.
 */
@NullMarked
package dev.buildout.finance.backtest;

import org.jspecify.annotations.NullMarked;
