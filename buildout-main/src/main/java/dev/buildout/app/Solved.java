package dev.buildout.app;

import dev.buildout.finance.Books;
import dev.buildout.finance.Statements;
import dev.buildout.model.Programme;
import dev.buildout.planner.Plan;
import dev.buildout.results.Table;
import java.util.Map;

/**
 * A plan with its books.
 *
 * @param name plan, reference or base_year
 */
public record Solved(
    String name, Plan plan, PlanPath path, Programme programme, Statements statements) {
  public static final String PLAN = "plan";
  public static final String REFERENCE = "reference";
  public static final String BASE_YEAR = "base_year";

  /** A plan read off its path, with the statements that follow from it. */
  public static Solved of(String name, Plan plan) {
    PlanPath path = new PlanPath(plan, plan.formulation().in.nodes() - 1);
    Programme programme = ProgrammeWriter.write(path);
    Statements statements = Books.statements(plan.formulation().in.theCase.finance(), programme);
    return new Solved(name, plan, path, programme, statements);
  }

  /** Adds the rows of this plan to the tables of decisions, work and finance. */
  public void addTables(Map<String, Table> tables) {
    DecisionTables.add(tables, name, path);
    WorkTables.add(tables, name, path);
    FinanceTables.add(tables, name, programme, statements);
    DebtTable.add(RunTables.get(tables, "debt"), name, path, statements);
    CovenantsTable.add(RunTables.get(tables, "covenants"), name, plan);
    LayersTable.add(RunTables.get(tables, "layers"), name, path, statements.planYears());
    SegmentsTable.add(RunTables.get(tables, "segments"), this);
    CustomersTable.add(RunTables.get(tables, "customers"), name, path);
  }
}
