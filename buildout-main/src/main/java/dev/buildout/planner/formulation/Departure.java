package dev.buildout.planner.formulation;

/**
 * A possible sale or cancellation of a vintage at the start of a node.
 *
 * @param vintage index in {@link Columns#vintages}
 * @param sale a sale of what is in service; else the cancellation of what is on order
 * @param column systems, scaled like the vintage's system
 * @param unitProceeds USD m per system: price of a sale, or fee of a cancellation
 */
public record Departure(int vintage, int node, boolean sale, int column, double unitProceeds) {}
