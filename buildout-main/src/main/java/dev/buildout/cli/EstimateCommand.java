package dev.buildout.cli;

import dev.buildout.app.estimates.CostTerms;
import dev.buildout.app.estimates.ServingEstimate;
import dev.buildout.app.estimates.ServingEstimates;
import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Accelerator;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.SourcedCatalog;
import dev.buildout.performance.serving.Service;
import dev.buildout.performance.shapes.ChipNames;
import dev.buildout.performance.shapes.Lookup;
import dev.buildout.performance.shapes.ModelNames;
import dev.buildout.report.EstimatePage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout estimate MODEL CHIP...}: what chips deliver for a model, and at what cost. */
@Command(
    name = "estimate",
    description =
        "Estimates what chips deliver for a model, with bands: tokens, latency and cost of serving,"
            + " or the best layout to train.",
    mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "MODEL", description = "A model by any of its names.")
  private String model = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CHIP",
      description = "Chips by any of their names.")
  private List<String> chips = new ArrayList<>();

  @Option(names = "--compare", description = "Chips side by side, with ratios to the first.")
  private boolean compare;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private ServiceOptions serving = new ServiceOptions();
  @Mixin private CostOptions money = new CostOptions();
  @Mixin private TrainingOptions training = new TrainingOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    SourcedCatalog facts = CatalogReader.withSources();
    ChipNames names = new ChipNames(facts.catalog());
    LanguageModel what = known("MODEL", new ModelNames(facts.catalog()).find(model));
    LinkedHashSet<Accelerator> on = new LinkedHashSet<>();
    chips.forEach(chip -> on.add(known("CHIP", names.find(chip))));
    if (training.training && (serving.curve || serving.html().isPresent())) {
      throw wrong("--curve, --html: they show serving, but --training was asked for");
    }
    if (training.training) {
      return train(facts, what, List.copyOf(on));
    }
    CostTerms terms = money.terms(facts, chip -> known("--price", names.find(chip)), this::wrong);
    checkPrices(terms, List.copyOf(on));
    return serve(facts, terms, serving.service(what, this::wrong), List.copyOf(on));
  }

  private int serve(SourcedCatalog facts, CostTerms terms, Service service, List<Accelerator> on) {
    ServingEstimates estimates = new ServingEstimates(facts, terms);
    List<ServingEstimate> found = new ArrayList<>();
    Map<String, List<ServingEstimate.Served>> curves = new LinkedHashMap<>();
    for (Accelerator chip : on) {
      found.add(estimates.of(service, chip));
      if (serving.curve || serving.html().isPresent()) {
        curves.put(chip.id(), estimates.curve(service, chip));
      }
    }
    PrintWriter screen = spec.commandLine().getOut();
    if (json) {
      screen.println(JsonText.of(ServingDocument.of(service, terms, found, curves, compare)));
    } else {
      List<String> lines =
          compare
              ? ServingComparison.lines(service, terms, found)
              : ServingCard.lines(service, terms, found);
      lines.forEach(screen::println);
      ServingCard.curves(curves).forEach(screen::println);
    }
    serving
        .html()
        .ifPresent(file ->
            write(file, EstimatePage.render(ServingPage.of(service, terms, found, curves))));
    return found.stream().anyMatch(ServingEstimate.Served.class::isInstance)
        ? ExitCode.DONE
        : ExitCode.NO;
  }

  private int train(SourcedCatalog facts, LanguageModel what, List<Accelerator> on) {
    List<Map<String, Object>> documents =
        on.stream()
            .map(chip -> training.document(facts.catalog(), what, chip, this::wrong))
            .toList();
    PrintWriter screen = spec.commandLine().getOut();
    if (json) {
      screen.println(
          JsonText.of(
              documents.size() == 1 ? documents.getFirst() : Map.of("estimates", documents)));
    } else if (compare) {
      TrainingCard.comparison(documents).forEach(screen::println);
    } else {
      documents.forEach(document -> TrainingCard.lines(document).forEach(screen::println));
    }
    return documents.stream().anyMatch(d -> d.containsKey("best")) ? ExitCode.DONE : ExitCode.NO;
  }

  private void write(Path file, String page) {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw wrong("--html: cannot write %s: %s".formatted(file, e.getMessage()));
    }
  }

  /** A price of a chip that is not looked at was meant for another. */
  private void checkPrices(CostTerms terms, List<Accelerator> on) {
    List<String> ids = on.stream().map(Accelerator::id).toList();
    terms.usdPerChip().keySet().stream()
        .filter(id -> !ids.contains(id))
        .findFirst()
        .ifPresent(id -> {
          throw wrong(
              "--price: found %s, expected one of %s".formatted(id, String.join(", ", ids)));
        });
  }

  private <T> T known(String parameter, Lookup<T> lookup) {
    return switch (lookup) {
      case Lookup.Found<T> found -> found.value();
      case Lookup.Unknown<T> unknown -> throw wrong(parameter + ": " + unknown.reason());
    };
  }

  private ParameterException wrong(String fault) {
    return new ParameterException(spec.commandLine(), fault);
  }
}
