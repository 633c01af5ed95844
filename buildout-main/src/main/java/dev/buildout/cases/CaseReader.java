package dev.buildout.cases;

import dev.buildout.model.Case;
import dev.buildout.model.NearName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a case: a folder with {@code case.yaml} and what that names, over the built-in catalog.
 * Every value and every fault is driven by the declarations on the records of the model.
 */
public final class CaseReader {
  /** The one file that a case must have. */
  public static final String CASE_FILE = "case.yaml";

  private CaseReader() {}

  /**
   * Reads the case in a folder.
   *
   * @throws CaseFaults with everything that is wrong with it
   */
  public static LoadedCase read(Path folder) throws CaseFaults {
    if (!Files.isDirectory(folder)) {
      String expected = "a folder with " + CASE_FILE;
      String found = Files.exists(folder) ? "a file" : "no folder of this name";
      throw new CaseFaults(
          List.of(new Fault(folder.toString(), 0, "", "", found, expected, nearFolder(folder))));
    }
    return read(InputFiles.of(folder), new BuiltInCatalog());
  }

  /**
   * Reads a case from contents of files by relative name, such as the copy that a run keeps.
   *
   * @throws CaseFaults with everything that is wrong with it
   */
  public static LoadedCase read(Map<String, byte[]> files) throws CaseFaults {
    return read(InputFiles.of(files), new BuiltInCatalog());
  }

  static LoadedCase read(InputFiles input, InputFiles builtIn) throws CaseFaults {
    FaultList faults = new FaultList();
    TextFiles files = new TextFiles(input, "", faults);
    Optional<Node.Mapping> root = new CaseNodes(files, faults).read();
    if (root.isEmpty()) {
      throw new CaseFaults(faults.sorted());
    }
    Reading reading = new Reading(faults, startOf(root.get()));
    Node.Mapping whole = withCatalog(root.get(), builtIn, reading);
    Optional<Case> value = new Binder(reading).record(Case.class, whole, "").map(Case.class::cast);
    value.ifPresent(c -> Rules.check(c, reading));
    value.ifPresent(c -> ClaimRules.check(c, reading));
    reading.references.check(reading);
    if (!faults.isEmpty() || value.isEmpty()) {
      throw new CaseFaults(faults.sorted());
    }
    return new LoadedCase(value.get(), files.read(), facts(reading));
  }

  /** Growth of values without a month counts from here; a faulty start is reported later. */
  private static YearMonth startOf(Node.Mapping root) {
    try {
      return Notation.month(root.findText("start").orElse(""));
    } catch (Notation.Unreadable e) {
      return YearMonth.of(2000, 1);
    }
  }

  private static Node.Mapping withCatalog(Node.Mapping root, InputFiles builtIn, Reading reading) {
    Place place = Place.wholeFile(CASE_FILE);
    Node.Mapping base;
    try {
      TextFiles files = new TextFiles(builtIn, BuiltInCatalog.LABEL, reading.faults);
      base = CatalogNodes.read(files, "", place, reading.faults);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in catalog", e);
    }
    List<Node.Entry> entries = new ArrayList<>(root.entries());
    Optional<Node.Entry> own = root.find(CatalogNodes.CATALOG);
    Node node = own.map(Node.Entry::value).orElse(new Node.Empty(place));
    if (node instanceof Node.Mapping || node instanceof Node.Empty) {
      own.ifPresent(entries::remove);
      Node.Mapping override =
          node instanceof Node.Mapping m ? m : new Node.Mapping(node.place(), List.of());
      Node merged = new CatalogNodes(reading).merge(base, override);
      entries.add(new Node.Entry(CatalogNodes.CATALOG, override.place(), merged));
    }
    return new Node.Mapping(root.place(), entries);
  }

  /** Numbers below the top level: those at the top are settings of the plan, not facts. */
  private static List<Fact> facts(Reading reading) {
    List<Fact> facts = new ArrayList<>();
    reading.numbers.forEach((address, stated) -> {
      if (address.indexOf('.') >= 0) {
        Place place = stated.place();
        facts.add(
            new Fact(
                address, place.file(), place.line(), stated.text(), reading.findSource(address)));
      }
    });
    return facts;
  }

  private static String nearFolder(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    Path name = folder.getFileName();
    if (parent == null || name == null || !Files.isDirectory(parent)) {
      return "";
    }
    try (var siblings = Files.list(parent)) {
      List<String> names =
          siblings
              .filter(s -> Files.isRegularFile(s.resolve(CASE_FILE)))
              .map(s -> String.valueOf(s.getFileName()))
              .toList();
      String near = NearName.find(name.toString(), names);
      return near.isEmpty() ? "" : folder.resolveSibling(near).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
