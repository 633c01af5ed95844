package dev.buildout.app;

import dev.buildout.finance.FiscalQuarter;
import dev.buildout.finance.FiscalYear;
import dev.buildout.finance.FreeCashFlow;
import dev.buildout.finance.Line;
import dev.buildout.finance.Statements;
import dev.buildout.model.Programme;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Table;
import java.util.Map;

/** Vintages, payments and statements: rows of one plan. */
final class FinanceTables {
  private FinanceTables() {}

  static void add(
      Map<String, Table> tables, String name, Programme programme, Statements statements) {
    Table assets = RunTables.get(tables, FirmTables.ASSETS.name());
    Table payments = RunTables.get(tables, FirmTables.PAYMENTS.name());
    for (int v = 0; v < programme.purchases().size(); v++) {
      Programme.Purchase p = programme.purchases().get(v);
      assets.add(
          name,
          v,
          p.assetClass(),
          p.label(),
          p.inService(),
          p.monthsBefore(),
          p.cost(),
          p.paidBefore(),
          p.acquired());
      for (int t = 0; t < p.payments().length; t++) {
        if (p.payments()[t] != 0) {
          payments.add(name, t, v, p.payments()[t]);
        }
      }
    }
    Table rows = RunTables.get(tables, FirmTables.STATEMENTS.name());
    Table quarterly = RunTables.get(tables, FirmTables.QUARTERLY.name());
    Table annual = RunTables.get(tables, FirmTables.ANNUAL.name());
    for (Line line : statements.lines()) {
      String statement = line.section().id();
      for (int t = 0; t < programme.timeline().size(); t++) {
        double usdM = statements.usdM(line.id(), t);
        rows.add(name, t, statement, line.id(), line.label(), usdM);
      }
      for (FiscalYear year : statements.planYears()) {
        double usdM = statements.usdM(line.id(), year);
        annual.add(name, year.year(), statement, line.id(), line.label(), usdM);
      }
      for (FiscalQuarter q : statements.quarters()) {
        double usdM = statements.usdM(line.id(), q);
        quarterly.add(name, q.year(), q.quarter(), statement, line.id(), line.label(), usdM);
      }
    }
    Table free = RunTables.get(tables, FirmTables.FREE_CASH_FLOWS.name());
    for (FreeCashFlow definition : statements.freeCashFlows()) {
      for (FiscalYear year : statements.planYears()) {
        double usdM = statements.freeCashFlow(definition, year).millions();
        free.add(name, year.year(), definition.id(), definition.label(), definition.source(), usdM);
      }
    }
  }
}
