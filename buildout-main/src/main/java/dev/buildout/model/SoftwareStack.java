package dev.buildout.model;

/** The software of a vendor's chips. */
public record SoftwareStack(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute("Name.") String name,
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
        double scaleoutLatencyUs,
    @Attribute(
            value =
                "Work done in an hour over what is estimated from measurements: how wrong the"
                    + " estimates of all chips of the stack are taken to be.",
            byDefault = "1",
            min = 0)
        double speed) {
  /** A stack whose network is as good as most and whose estimates hold. */
  public SoftwareStack(String id, String name, double goodput, boolean cuda) {
    this(id, name, goodput, cuda, 0.8, 15, 1);
  }
}
