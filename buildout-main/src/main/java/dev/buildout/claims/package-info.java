/**
 * The ledger of claims. In: a case with facts and claims, and the tables of a run where there is
 * one. Out: a {@link dev.buildout.claims.Verdict} for each claim with the number, what it depends
 * on and how it was computed. Leans on model, results and units; app and the command line call it.
 *
 * <p>{@code Values} looks names up, {@code Calculator} computes formulas and refuses to mix units
 * or bases, {@code Judge} tests one claim by its kind, {@code Solver} finds the value of one name
 * at which a claim turns. What a claim says is data; no claim is known here by name.
 */
@NullMarked
package dev.buildout.claims;

import org.jspecify.annotations.NullMarked;
