package dev.buildout.model;

/**
 * Kinds of dated amounts that a plan hands to the books; each is positive in its usual direction.
 */
public enum Flow {
  REVENUE("Revenue of the planned workloads"),
  REVENUE_SHARE("Revenue share of model owners"),
  ENERGY_COST("Electricity"),
  SITE_COST("Operation of halls"),
  MAINTENANCE_COST("Maintenance of systems"),
  RENTAL_COST("Rented capacity"),
  OVERHEAD_COST("Selling, general and administrative cost"),
  CANCELLATION_COST("Cancelled orders");

  private final String label;

  Flow(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isCost() {
    return this != REVENUE;
  }
}
