package dev.buildout.model;

import java.util.List;
import java.util.Optional;

/** Questions that a case asks beside its plan. Each is answered by plans of its own. */
public record Studies(
    @Attribute(value = "Budget curve: the address of a budget and its range.", byDefault = "")
        Optional<Axis> budget,
    @Attribute(value = "Maps over two addresses.", byDefault = "") List<PriceMap> maps,
    @Attribute(value = "Reported figures on those maps.", byDefault = "") List<MapAnchor> anchors,
    @Attribute(value = "Sweeps along one address.", byDefault = "") List<Sweep> sweeps,
    @Attribute(value = "Contracts to be priced.", byDefault = "") List<TermSheet> contracts) {
  /** No questions. */
  public static final Studies NONE =
      new Studies(Optional.empty(), List.of(), List.of(), List.of(), List.of());

  public Studies {
    maps = List.copyOf(maps);
    anchors = List.copyOf(anchors);
    sweeps = List.copyOf(sweeps);
    contracts = List.copyOf(contracts);
  }
}
