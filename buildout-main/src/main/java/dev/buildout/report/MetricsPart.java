package dev.buildout.report;

/** Value, rates, payback, break-evens and returns in one place. */
final class MetricsPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    new MetricsTables(run).write(page);
  }
}
