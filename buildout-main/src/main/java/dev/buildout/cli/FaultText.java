package dev.buildout.cli;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.Fault;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How every command answers a faulty case: one line per fault, or one JSON document. */
final class FaultText {
  private FaultText() {}

  /** Prints all faults; the command then ends with {@link ExitCode#BAD_INPUT}. */
  static void print(CaseFaults faults, boolean json, PrintWriter out) {
    if (json) {
      out.println(JsonText.of(document(faults.faults())));
    } else {
      faults.faults().forEach(out::println);
    }
  }

  private static Map<String, Object> document(List<Fault> faults) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", "bad_input");
    document.put("faults", faults);
    return document;
  }
}
