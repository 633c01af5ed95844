package dev.buildout.performance.serving;

/**
 * A measured row, counted.
 *
 * @param load its work
 * @param stack software stack of its chips
 * @param backend serving software, as {@link dev.buildout.model.ServingFit} names it
 * @param epoch release of it; may be empty
 * @param group model and system; models of one shape are one
 * @param chip chip
 * @param stated its layout is stated in full
 * @param perToken measured seconds per output token; 0 where not measured
 * @param first measured seconds to the first token; 0 where not measured
 */
record Observation(
    Load load,
    String stack,
    String backend,
    String epoch,
    String group,
    String chip,
    boolean stated,
    double perToken,
    double first) {}
