package dev.buildout.model;

import java.util.List;

/**
 * What software makes of the operators of a serving step: parameters of one backend, fitted to
 * measured latencies. The row whose backend is empty is the mean of its stack, for backends that
 * were not measured.
 */
public record ServingFit(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute(value = "Software stack of the chips.", refersTo = "catalog.stacks") String stack,
    @Attribute(
            value =
                "Serving software on it, with \"+disaggregated\" where other workers prefill,"
                    + " \"+unstated\" where it is not known how many; empty for the mean.",
            byDefault = "")
        String backend,
    @Attribute(
            value = "Release of that software that moves the tokens of a step; empty for others.",
            byDefault = "")
        String epoch,
    @Attribute(value = "Time of operators of a step, relative to their laws.", min = 0) double work,
    @Attribute(value = "What each operator takes beside its roofline.", unit = "us", min = 0)
        double kernelUs,
    @Attribute(value = "What a request adds to a step.", unit = "us", min = 0) double requestUs,
    @Attribute(value = "Time of operators of a prefill, relative to their laws.", min = 0)
        double prefill,
    @Attribute(
            value = "Steps until a request is scheduled and its first token is streamed.",
            min = 0)
        double firstSteps,
    @Attribute(
            value = "Share of the other requests in flight that are prefilled before a request.",
            min = 0)
        double queue,
    @Attribute(
            value = "Tokens of a step, of which more than one were drafted.",
            byDefault = "1",
            min = 0)
        double stepTokens,
    @Attribute(value = "Measured latencies behind it.", byDefault = "0", min = 0) int rows,
    @Attribute(value = "Chips among them.", byDefault = "") List<String> chips) {
  public ServingFit {
    chips = List.copyOf(chips);
  }

  /** These parameters with what a first token waits for taken from others. */
  public ServingFit withFirstToken(ServingFit other) {
    return with(kernelUs, requestUs, other.firstSteps, other.queue);
  }

  /** These parameters with what software adds to the operators of a step divided by a factor. */
  public ServingFit lighter(double factor) {
    return with(kernelUs / factor, requestUs / factor, firstSteps, queue);
  }

  private ServingFit with(double kernel, double request, double steps, double waiting) {
    return new ServingFit(
        id,
        stack,
        backend,
        epoch,
        work,
        kernel,
        request,
        prefill,
        steps,
        waiting,
        stepTokens,
        rows,
        chips);
  }
}
