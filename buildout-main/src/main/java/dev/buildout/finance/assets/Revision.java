package dev.buildout.finance.assets;

/** Something that changes how the rest of a cost is depreciated; what was deducted stays. */
public sealed interface Revision {
  /** Month at whose start it takes effect. */
  int month();

  /**
   * A new estimate of useful life: what is left is spread over what is left of the new life
   * (prospective, ASC 250-10-45-17).
   *
   * @param lifeMonths from first use
   */
  record LifeChange(int month, double lifeMonths) implements Revision {}

  /**
   * The end of use comes nearer: what is left is spread over the months until then.
   *
   * @param overMonths from the revision on
   */
  record EarlyRetirement(int month, double overMonths) implements Revision {}

  /**
   * A write-down within the month; what then is left is spread over the rest of the life (ASC
   * 360-10-35-20: the reduced amount is the new cost).
   *
   * @param share of what is left
   */
  record Impairment(int month, double share) implements Revision {}
}
