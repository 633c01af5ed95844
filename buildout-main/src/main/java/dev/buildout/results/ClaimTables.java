package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;

import java.util.List;

/** The tables of claims: what public statements come to. Empty where the case states none. */
public final class ClaimTables {
  public static final TableSpec CLAIMS =
      TableSpec.of(
          "claims",
          "Public statements about the programme and what is found about each.",
          integer("number", "", "in the order of the case, from 1"),
          text("claim", "id of the claim"),
          text("says", "the statement, restated"),
          text(
              "verdict",
              "holds, fails, holds only if, contradicted by another claim, input, not testable"),
          flag("is_stated", "a number is claimed, or words are read as one"),
          real("stated", "unit", "that number; 0 without"),
          flag("is_computed", "a number was computed"),
          real("computed", "unit", "that number; 0 without"),
          text("unit", "unit of both"),
          text("basis", "basis on which it was computed"),
          text("explanation", "how the words are read and what follows"),
          text("working", "the formula with what went in and its grades"),
          text("depends_on", "facts, values of the case and tables of the run, with commas"),
          text("robust", "stands, turns, turns together, or nothing where no range is known"));

  public static final TableSpec CLAIM_CONDITIONS =
      TableSpec.of(
          "claim_conditions",
          "Values at which claims turn, found by solving.",
          text("claim", "id of the claim"),
          text("of", "fact or value of the case"),
          text("name", "in words"),
          text("comparator", "at least or at most"),
          real("needed", "unit", "where the claim turns"),
          real("today", "unit", "what the facts give"),
          text("unit", "unit of both"),
          flag("met", "today's value is enough"));

  public static final TableSpec CLAIM_PAIRS =
      TableSpec.of(
          "claim_pairs",
          "Statements side by side that contradict each other, or seem to.",
          text("claim", "claim whose verdict says so"),
          text("one", "id of one side"),
          text("one_says", "what it says"),
          text("one_value", "its number with unit and basis; empty without"),
          text("other", "id of the other side"),
          text("other_says", "what that says"),
          text("other_value", "its number"),
          flag("agree", "they do, on the basis that both share"));

  public static final List<TableSpec> ALL = List.of(CLAIMS, CLAIM_CONDITIONS, CLAIM_PAIRS);

  private ClaimTables() {}
}
