package dev.buildout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files that are missing, unreadable, empty or in another encoding. */
class FilesTest {
  @TempDir Path folder;

  @Test
  void folderThatIsNotThere() throws IOException {
    Files.createDirectory(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/case.yaml"), "");

    assertThat(faults(() -> CaseReader.read(folder.resolve("mina"))).get(0))
        .endsWith(
            "mina: found no folder of this name, expected a folder with case.yaml. Maybe %s?"
                .formatted(folder.resolve("mine")));
  }

  @Test
  void folderWithoutCase() throws IOException {
    Files.writeString(folder.resolve("case.yml"), "format: 1");

    assertThat(faults(() -> CaseReader.read(folder)))
        .containsExactly(
            "case.yaml: found no file \"case.yaml\", expected a file of the case folder."
                + " Maybe case.yml?");
  }

  @Test
  void emptyFiles() {
    assertThat(faults(new SampleCase().put("case.yaml", "")::read))
        .containsExactly("case.yaml:1: found nothing, expected a mapping with keys of a case.");
    assertThat(faults(new SampleCase().put("sites.csv", "")::read))
        .containsExactly(
            "sites.csv:1: sites: found an empty file, expected a header with names of columns.");
    assertThat(faults(new SampleCase().put("finance.yaml", "")::read))
        .containsExactly("case.yaml:23:3: finance: found nothing, expected a mapping with keys.");
  }

  @Test
  void otherEncoding() {
    byte[] latin = "id,name\npa-1,Bl\u00fcte\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(faults(new SampleCase().put("sites.csv", latin)::read))
        .containsExactly(
            "sites.csv:2: sites: found a byte 0xfc that is no text, expected text in UTF-8.");
  }

  @Test
  void cellsSeparatedBySemicolons() {
    assertThat(faults(new SampleCase().put("history.csv", "id;capex_usd_m\n2025;4\n")::read))
        .containsExactly(
            "history.csv:1: history: found cells separated by semicolons,"
                + " expected cells separated by commas.");
  }

  @Test
  void folderReadsLikeItsCopy() throws IOException, CaseFaults {
    SampleCase sample = new SampleCase();
    // The built-in catalog knows other chips than the sample, so the sample brings its own.
    for (String name : SampleCase.catalog().names()) {
      byte[] own = SampleCase.catalog().find(name).orElseThrow();
      sample.put("catalog/" + name, own);
    }
    for (var file : sample.files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.resolveSibling("."));
      Files.write(target, file.getValue());
    }
    Files.writeString(folder.resolve("README.md"), "not read");
    LoadedCase fromFolder = CaseReader.read(folder);

    assertThat(fromFolder.value()).isEqualTo(CaseReader.read(sample.files()).value());
    assertThat(fromFolder.hash()).isEqualTo(CaseReader.read(sample.files()).hash());
    assertThat(fromFolder.files()).doesNotContainKey("README.md");
  }

  private static List<String> faults(ThrowingCallable read) {
    CaseFaults faults = catchThrowableOfType(CaseFaults.class, read);
    assertThat(faults).isNotNull();
    return faults.faults().stream().map(Fault::toString).toList();
  }
}
