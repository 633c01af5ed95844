package dev.buildout.app.studies;

import dev.buildout.planner.measures.Measure;

/**
 * Something that a plan decides and people talk about.
 *
 * @param id short name, e.g. "capex_horizon" or "chips.trn3"
 * @param name in words
 * @param unit unit of the measure in words that people use
 */
record Decision(String id, String name, String unit, Measure measure) {
  static Decision of(String id, String name, Measure measure) {
    return new Decision(id, name, measure.unit(), measure);
  }
}
