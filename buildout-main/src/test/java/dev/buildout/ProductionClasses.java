package dev.buildout;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of Buildout without its tests, read once for all tests of the structure. */
final class ProductionClasses {
  static final String ROOT = "dev.buildout";

  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** The given packages of ours with all below them, as ArchUnit writes them. */
  static String[] packages(Iterable<String> names) {
    java.util.List<String> patterns = new java.util.ArrayList<>();
    names.forEach(name -> patterns.add(ROOT + "." + name + ".."));
    return patterns.toArray(String[]::new);
  }

  private ProductionClasses() {}
}
