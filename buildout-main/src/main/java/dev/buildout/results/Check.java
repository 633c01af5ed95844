package dev.buildout.results;

/**
 * One line of a certificate.
 *
 * @param name what was checked, e.g. "energy"
 * @param residual largest deviation found, in the unit of the tolerance
 * @param tolerance largest deviation accepted
 * @param detail where the largest deviation stands, in words; empty when there is none
 */
public record Check(String name, double residual, double tolerance, String detail) {
  public boolean ok() {
    return residual <= tolerance;
  }
}
