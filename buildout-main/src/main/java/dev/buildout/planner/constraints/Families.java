package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import java.util.List;

/** The registry: every constraint family in the order in which its rows are added. */
public final class Families {
  public static final List<Family> ALL =
      List.of(
          new Arrival(),
          new Assignment(),
          new GridPower(),
          new Halls(),
          new GridExtra(),
          new Work(),
          new Demand(),
          new ServiceFloor(),
          new Portability(),
          new SharedSupply(),
          new OrderRamp(),
          new Development(),
          new RentalDepth(),
          new Resale(),
          new Accruals(),
          new Purchases(),
          new Tax(),
          new Prepayments(),
          new WorkingCapitalRows(),
          new Debt(),
          new CashSweep(),
          new DebtService(),
          new InterestCover(),
          new CustomerConcentration(),
          new Cash(),
          new FreeCashFlowFloor(),
          new CapexBudget(),
          new OrderChanges(),
          new Value());

  private Families() {}
}
