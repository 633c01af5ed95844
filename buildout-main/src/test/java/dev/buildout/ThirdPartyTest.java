package dev.buildout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whoever ships a library of others names its licence. */
class ThirdPartyTest {

  @Test
  void everyShippedLibraryIsListed() throws Exception {
    String listed = Files.readString(Path.of("../THIRD-PARTY.md"));

    assertThat(shippedArtifacts())
        .contains("duckdb_jdbc", "echarts")
        .allSatisfy(artifact -> assertThat(listed).contains("`" + artifact + "`"));
  }

  /** All artifacts in the pom, dependencies and unpacked ones, but for those of the test scope. */
  private static List<String> shippedArtifacts() throws Exception {
    var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
    List<String> artifacts = new ArrayList<>();
    for (String tag : List.of("dependency", "artifactItem")) {
      NodeList found = pom.getElementsByTagName(tag);
      for (int i = 0; i < found.getLength(); i++) {
        Element element = (Element) found.item(i);
        if (!text(element, "scope").equals("test")) {
          artifacts.add(text(element, "artifactId").replace("-${ortools.platform}", ""));
        }
      }
    }
    return artifacts;
  }

  private static String text(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
