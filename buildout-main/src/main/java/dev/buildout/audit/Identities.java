package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold between the lines of the statements, to the cent: "a = b + c - d" in every period;
 * "prior.x" is the stock x at the end of the period before, or at the opening.
 */
final class Identities {
  private static final List<String> FIXED =
      List.of(
          // income
          "gain_on_disposal = disposal_proceeds - disposals_book_value",
          "programme_ebitda = revenue_programme - revenue_share - energy_cost - site_cost"
              + " - maintenance_cost - rental_cost - overhead_cost - cancellation_cost",
          "ebitda = programme_ebitda + revenue - revenue_programme - business_cash_costs"
              + " - operating_lease_cost - short_lease_cost",
          "lease_payments = operating_lease_payments + finance_lease_payments"
              + " + lease_direct_costs",
          "ebitda_after_leases = ebitda + operating_lease_cost - lease_payments",
          "operating_income = ebitda - non_cash_costs - depreciation_programme"
              + " - depreciation_business - lease_amortisation - impairment + gain_on_disposal",
          "pretax_income = operating_income - interest_expense - lease_interest",
          "interest_expense = interest_incurred - capitalised_interest",
          "net_income = pretax_income - income_tax",
          // tax
          "unlevered_taxable_income = ebitda_after_leases - non_cash_costs - tax_depreciation_programme"
              + " - tax_depreciation_business + disposal_proceeds - disposals_tax_basis",
          "taxable_income = unlevered_taxable_income - interest_incurred",
          "deferred_tax_expense = income_tax - current_tax",
          // cash flow
          "change_in_receivables = receivables - prior.receivables",
          "change_in_payables = payables - prior.payables",
          "change_in_customer_prepayments = customer_prepayments - prior.customer_prepayments",
          "operating_cash_flow = net_income + depreciation_programme + depreciation_business"
              + " + lease_amortisation + impairment + non_cash_costs + deferred_tax_expense"
              + " - gain_on_disposal"
              + " - change_in_receivables + change_in_payables + change_in_customer_prepayments"
              + " + operating_lease_cost - operating_lease_payments - lease_direct_costs"
              + " + other_operating_cash",
          "lease_principal = finance_lease_payments - lease_interest",
          "capex = capex_programme + capex_business + capitalised_interest",
          "proceeds = disposal_proceeds + proceeds_business",
          "free_cash_flow = operating_cash_flow - capex + proceeds",
          "free_cash_flow_less_leases = free_cash_flow - lease_principal",
          "change_in_cash = free_cash_flow + debt_issued - debt_repaid - lease_principal",
          "unlevered_cash_flow = ebitda_after_leases - unlevered_tax - change_in_receivables"
              + " + change_in_payables + change_in_customer_prepayments + other_operating_cash - capex"
              + " + capitalised_interest + proceeds",
          "programme_operating_income = programme_ebitda - depreciation_programme - impairment"
              + " + gain_on_disposal",
          "invested_capital = equity + debt + lease_liabilities - cash",
          "programme_capital = property_in_service + construction_in_progress + receivables"
              + " - payables - capex_payables - customer_prepayments",
          // property
          "ppe_opening = prior.net_ppe",
          "ppe_additions = additions_programme + capex_business + capitalised_interest",
          "ppe_depreciation = depreciation_programme + depreciation_business",
          "ppe_disposals = disposals_book_value + proceeds_business",
          "ppe_closing = ppe_opening + ppe_additions - ppe_depreciation - impairment"
              + " - ppe_disposals",
          "other_property = prior.other_property + capex_business - proceeds_business"
              + " - depreciation_business",
          "net_ppe = ppe_closing",
          "net_ppe = other_property + property_in_service + construction_in_progress",
          "purchases_paid = capex",
          "change_in_capex_payables = capex_payables - prior.capex_payables",
          "additions_paid_or_owed = purchases_paid + change_in_capex_payables",
          "additions_paid_or_owed = ppe_additions",
          "additions_with_leases = additions_paid_or_owed + finance_leases_obtained",
          // leases
          "finance_lease_liabilities = prior.finance_lease_liabilities + finance_leases_obtained"
              + " - lease_principal",
          "right_of_use_assets = operating_right_of_use + finance_right_of_use",
          "lease_liabilities = operating_lease_liabilities + finance_lease_liabilities",
          // balance
          "cash = prior.cash + change_in_cash",
          "other_assets = prior.other_assets",
          "total_assets = cash + receivables + net_ppe + right_of_use_assets + other_assets",
          "debt = prior.debt + debt_issued - debt_repaid",
          "deferred_tax = prior.deferred_tax + deferred_tax_expense",
          "other_liabilities = prior.other_liabilities + other_operating_cash",
          "equity = prior.equity + net_income + non_cash_costs",
          "total_liabilities_and_equity = payables + capex_payables + customer_prepayments + debt"
              + " + lease_liabilities + deferred_tax + other_liabilities + equity",
          "balance_check = total_assets - total_liabilities_and_equity",
          "total_assets = total_liabilities_and_equity");

  /** One term of an identity. */
  record Term(int sign, boolean prior, String line) {}

  /** A line and the terms that it must equal. */
  record Identity(String text, String line, List<Term> terms) {
    static Identity parse(String text) {
      String[] sides = text.split(" = ");
      List<Term> terms = new ArrayList<>();
      int sign = 1;
      for (String word : sides[1].split(" ")) {
        if (word.equals("+") || word.equals("-")) {
          sign = word.equals("+") ? 1 : -1;
        } else {
          boolean prior = word.startsWith("prior.");
          terms.add(new Term(sign, prior, prior ? word.substring("prior.".length()) : word));
        }
      }
      return new Identity(text, sides[0], terms);
    }
  }

  private Identities() {}

  static List<Identity> of(Finance finance) {
    List<String> texts = new ArrayList<>(FIXED);
    StringBuilder revenue = new StringBuilder("revenue = revenue_programme");
    for (Business b : finance.businesses()) {
      revenue.append(" + revenue_").append(b.id());
    }
    texts.add(revenue.toString());
    List<String> classes =
        finance.assetClasses().stream().map(AssetClass::id).map("depreciation_"::concat).toList();
    texts.add("depreciation_programme = " + String.join(" + ", classes));
    return texts.stream().map(Identity::parse).toList();
  }
}
