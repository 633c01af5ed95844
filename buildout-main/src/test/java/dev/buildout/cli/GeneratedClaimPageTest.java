package dev.buildout.cli;

import dev.buildout.GeneratedFile;
import dev.buildout.cases.CatalogReader;
import dev.buildout.model.ServingFit;
import dev.buildout.model.SourcedCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the cost of custom silicon, from what the catalog and its fits say now. */
class GeneratedClaimPageTest {
  private static final SourcedCatalog FACTS = CatalogReader.withSources();
  private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

  private final Map<String, String> slots = new TreeMap<>();

  @Test
  void page() throws IOException {
    new ClaimHardware(FACTS, slots).fill();
    new ClaimTokens(FACTS, slots).fill();
    new ClaimRents(FACTS, slots).fill();
    slots.put("neuron_rows", neuronRows());

    GeneratedFile.check("docs/explanation/custom-silicon-claim.md", filled());
  }

  private static String neuronRows() {
    return FACTS.catalog().servingFits().stream()
        .filter(f -> f.stack().equals("neuron"))
        .map(ServingFit::rows)
        .map(String::valueOf)
        .findFirst()
        .orElseThrow();
  }

  private String filled() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("custom-silicon-claim.md")) {
      if (in == null) {
        throw new IOException("no template");
      }
      String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SLOT.matcher(template)
          .replaceAll(slot -> Matcher.quoteReplacement(known(slot.group(1))));
    }
  }

  private String known(String slot) {
    String text = slots.get(slot);
    if (text == null) {
      throw new IllegalStateException("nothing for {{" + slot + "}}");
    }
    return text;
  }
}
