/**
 * Accounting. In: a {@link dev.buildout.model.Finance} and a {@link dev.buildout.model.Programme}
 * of dated purchases and flows. Out: statements of the whole firm in exact cents; for the planner,
 * the coefficients of the same schedules. It owns every accounting rule; the planner and the app
 * may call it.
 *
 * <ul>
 *   <li>Schedules, as shares of a cost or flow by period: {@link Depreciation}, {@link
 *       PaymentProfile}, {@link WorkingCapital}, {@link TaxLedger}. What they share with the books
 *       is said once.
 *   <li>Lines, each defined once as data: {@link Line}, {@link Expression}, collected by statement
 *       ({@code IncomeStatement}, {@code TaxStatement}, {@code CashFlowStatement}, {@code
 *       PropertyStatement}, {@code BalanceSheet}, {@code ProgrammeStatement}) into a {@link Chart}.
 *   <li>{@link Books} turns the programme into schedules in cents, {@code Evaluator} computes the
 *       lines in the order of their dependencies, {@link Statements} answers questions.
 *   <li>Measures of cash flows: {@link Discounting}, {@link Metrics}.
 * </ul>
 */
@NullMarked
package dev.buildout.finance;

import org.jspecify.annotations.NullMarked;
