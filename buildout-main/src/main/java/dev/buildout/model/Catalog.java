package dev.buildout.model;

import java.util.List;
import java.util.NoSuchElementException;

/** Hardware, software, models, prices and costs that ship with the software or override it. */
public record Catalog(
    @Attribute("Chips.") List<Accelerator> accelerators,
    @Attribute("Software stacks.") List<SoftwareStack> stacks,
    @Attribute("Purchasable systems.") List<SystemType> systems,
    @Attribute("Language models.") List<LanguageModel> models,
    @Attribute("Rental prices.") List<PriceFact> prices,
    @Attribute("Cost facts.") List<CostFact> costs,
    @Attribute(
            value = "How fast chips do single operations, fitted to measurements.",
            byDefault = "")
        List<KernelFact> kernels,
    @Attribute(
            value = "What serving software makes of operators, fitted to measurements.",
            byDefault = "")
        List<ServingFit> servingFits,
    @Attribute(value = "How far measured latencies lie around estimates.", byDefault = "")
        List<ServingSpread> servingSpreads,
    @Attribute(
            value = "What training software makes of chips, fitted to measurements.",
            byDefault = "")
        List<TrainingFit> trainingFits,
    @Attribute(value = "How long firms say that their property lasts.", byDefault = "")
        List<UsefulLife> usefulLives) {
  public Catalog {
    accelerators = List.copyOf(accelerators);
    stacks = List.copyOf(stacks);
    systems = List.copyOf(systems);
    models = List.copyOf(models);
    prices = List.copyOf(prices);
    costs = List.copyOf(costs);
    kernels = List.copyOf(kernels);
    servingFits = List.copyOf(servingFits);
    servingSpreads = List.copyOf(servingSpreads);
    trainingFits = List.copyOf(trainingFits);
    usefulLives = List.copyOf(usefulLives);
  }

  /** A catalog without laws of single operations. */
  public Catalog(
      List<Accelerator> accelerators,
      List<SoftwareStack> stacks,
      List<SystemType> systems,
      List<LanguageModel> models,
      List<PriceFact> prices,
      List<CostFact> costs) {
    this(accelerators, stacks, systems, models, prices, costs, List.of());
  }

  /** A catalog without parameters of software. */
  public Catalog(
      List<Accelerator> accelerators,
      List<SoftwareStack> stacks,
      List<SystemType> systems,
      List<LanguageModel> models,
      List<PriceFact> prices,
      List<CostFact> costs,
      List<KernelFact> kernels) {
    this(
        accelerators,
        stacks,
        systems,
        models,
        prices,
        costs,
        kernels,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public Accelerator getAccelerator(String id) {
    return accelerators.stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(() -> none(id));
  }

  public SoftwareStack getStack(String id) {
    return stacks.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow(() -> none(id));
  }

  public SystemType getSystem(String id) {
    return systems.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow(() -> none(id));
  }

  public LanguageModel getModel(String id) {
    return models.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow(() -> none(id));
  }

  /** The chip inside a system. */
  public Accelerator chipOf(SystemType system) {
    return getAccelerator(system.accelerator());
  }

  /** The software stack of a system's chip. */
  public SoftwareStack stackOf(SystemType system) {
    return getStack(chipOf(system).stack());
  }

  private static NoSuchElementException none(String id) {
    return new NoSuchElementException("not in the catalog: " + id);
  }
}
