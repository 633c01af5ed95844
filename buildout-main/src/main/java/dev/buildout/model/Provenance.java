package dev.buildout.model;

/**
 * Where a fact comes from.
 *
 * @param source name of the document or the reasoning; empty when none was given
 * @param asOf date in the notation of the source, e.g. "2026-02"
 * @param confidence grade
 * @param note remarks, conflicts with other sources; may be empty
 */
public record Provenance(String source, String asOf, Confidence confidence, String note) {}
