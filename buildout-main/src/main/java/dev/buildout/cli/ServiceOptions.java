package dev.buildout.cli;

import dev.buildout.model.LanguageModel;
import dev.buildout.performance.serving.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is served: lengths, latencies, precision. */
final class ServiceOptions {
  private static final List<Integer> BITS = List.of(4, 8, 16);

  @Option(
      names = "--input",
      paramLabel = "N",
      defaultValue = "1024",
      description = "Tokens of a prompt; default ${DEFAULT-VALUE}.")
  private double input;

  @Option(
      names = "--output",
      paramLabel = "N",
      defaultValue = "1024",
      description = "Tokens of an answer; default ${DEFAULT-VALUE}.")
  private double output;

  @Option(
      names = "--cached-share",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Share of the prompt that is found in a cache of prefixes.")
  private double cachedShare;

  @Option(
      names = "--ttft-ms",
      paramLabel = "MS",
      defaultValue = "0",
      description = "Longest mean time to the first token; 0 for any.")
  private double ttftMs;

  @Option(
      names = "--tpot-ms",
      paramLabel = "MS",
      defaultValue = "50",
      description = "Longest mean time per output token; 0 for any, default ${DEFAULT-VALUE}.")
  private double tpotMs;

  @Option(
      names = "--bits",
      paramLabel = "BITS",
      defaultValue = "0",
      showDefaultValue = Visibility.NEVER,
      description = "Bits of a weight: 4, 8 or 16; default: as published.")
  private int bits;

  @Option(
      names = "--curve",
      description = "Also every best pair of tokens per chip and tokens per user.")
  boolean curve;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the curve and the comparison as a page of HTML.")
  private @Nullable Path html;

  Optional<Path> html() {
    return Optional.ofNullable(html);
  }

  Service service(LanguageModel model, Function<String, ParameterException> wrong) {
    if (!(input >= 1) || !(output >= 0)) {
      throw wrong.apply(
          "--input, --output: found %s and %s, expected 1 or more and 0 or more"
              .formatted(input, output));
    }
    if (!(cachedShare >= 0 && cachedShare < 1)) {
      throw wrong.apply(
          "--cached-share: found %s, expected 0 or more and below 1".formatted(cachedShare));
    }
    if (!(ttftMs >= 0) || !(tpotMs >= 0)) {
      throw wrong.apply("--ttft-ms, --tpot-ms: expected ms above 0, or 0 for any");
    }
    int asked = bits == 0 ? model.publishedBits() : bits;
    if (!BITS.contains(asked)) {
      throw wrong.apply("--bits: found %d, expected 4, 8 or 16".formatted(bits));
    }
    double longest = model.maxTokens() > 0 ? model.maxTokens() : Double.POSITIVE_INFINITY;
    if (input + output > longest) {
      throw wrong.apply(
          "--input, --output: %.0f tokens together, but %s takes %.0f at most"
              .formatted(input + output, model.name(), longest));
    }
    return new Service(model, asked, input, output, cachedShare, ttftMs, tpotMs);
  }
}
