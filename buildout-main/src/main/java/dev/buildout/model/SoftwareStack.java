package dev.buildout.model;

/** What a vendor's software sustains of its chips' peak rates. */
public record SoftwareStack(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute("Name.") String name,
    @Attribute(value = "Share of peak compute sustained in prefill.", min = 0, max = 1)
        double prefillEfficiency,
    @Attribute(value = "Share of peak memory bandwidth sustained in decode.", min = 0, max = 1)
        double decodeEfficiency,
    @Attribute(value = "Share of peak compute sustained in training.", min = 0, max = 1)
        double trainingEfficiency,
    @Attribute(
            value = "Share of time in which an assigned system does useful work.",
            min = 0,
            max = 1)
        double goodput,
    @Attribute(value = "Runs CUDA-only software.", byDefault = "false") boolean cuda,
    @Attribute(
            value = "Share of the network's rate beyond the fast fabric that is reached.",
            byDefault = "0.8",
            min = 0,
            max = 1)
        double scaleoutEfficiency,
    @Attribute(
            value = "Latency of a small transfer over that network.",
            unit = "us",
            byDefault = "15",
            min = 0)
        double scaleoutLatencyUs) {
  /** A stack whose network is as good as most. */
  public SoftwareStack(
      String id,
      String name,
      double prefillEfficiency,
      double decodeEfficiency,
      double trainingEfficiency,
      double goodput,
      boolean cuda) {
    this(id, name, prefillEfficiency, decodeEfficiency, trainingEfficiency, goodput, cuda, 0.8, 15);
  }
}
