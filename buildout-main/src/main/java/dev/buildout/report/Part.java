package dev.buildout.report;

/** One part of the report. It writes what the run has and leaves out the rest. */
@FunctionalInterface
interface Part {
  void write(RunView run, Page page);
}
