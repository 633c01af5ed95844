package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.SharedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code buildout backtest finance}, from files to rows. */
class BacktestFinanceCommandTest {
  private static final String HEADER =
      "company,fiscal_year,period_end,metric,value_usd_m,source_status,source,split,note";
  private static final Map<Integer, Integer> AMAZON =
      Map.ofEntries(
          Map.entry(2015, 7450),
          Map.entry(2016, 10466),
          Map.entry(2017, 8307),
          Map.entry(2018, 19400),
          Map.entry(2019, 25825),
          Map.entry(2020, 31020),
          Map.entry(2021, -9069),
          Map.entry(2022, -11569),
          Map.entry(2023, 36813),
          Map.entry(2024, 38219),
          Map.entry(2025, 11194));

  @TempDir private Path folder = Path.of("");

  @Test
  void everyRowSaysWhatItIsHeldAgainst() throws IOException {
    JsonNode rows = json(file("made-up.csv", madeUp())).get("rows");

    JsonNode row = find(rows, "Meta", "da_on_ppe", 2024);
    assertThat(row.get("used_for").asString()).isEqualTo("test");
    assertThat(row.get("reported").isNull()).isTrue();
    assertThat(row.get("error_pct").isNull()).isTrue();
    assertThat(row.get("spread_low").asDouble())
        .isLessThanOrEqualTo(row.get("predicted").asDouble());
    assertThat(row.get("spread_high").asDouble())
        .isGreaterThanOrEqualTo(row.get("predicted").asDouble());
    JsonNode known = find(rows, "Meta", "da_on_ppe", 2023);
    assertThat(known.get("used_for").asString()).isEqualTo("choose");
    assertThat(known.get("ratio_baseline_error_pct").isNumber()).isTrue();
    assertThat(known.get("growth_baseline_error_pct").isNumber()).isTrue();
    assertThat(find(rows, "Meta", "da_on_ppe", 2020).get("used_for").asString()).isEqualTo("fit");
  }

  @Test
  void laterFilesAreMergedAndContradictionsListed() throws IOException {
    Path first = file("made-up.csv", madeUp());
    Path later =
        file(
            "later.csv",
            List.of(
                HEADER,
                "Meta,2024,2024-12-31,da_on_ppe,4000,,,holdout,",
                "Meta,2023,2023-12-31,da_on_ppe,1,,,validate,",
                "Meta,2024,soon,ppe_net,1,,,holdout,",
                "Meat,2024,2024-12-31,ppe_net,1,,,holdout,",
                "Meta,2024"));

    JsonNode before = json(first);
    JsonNode after = json(first, later);

    JsonNode row = find(after.get("rows"), "Meta", "da_on_ppe", 2024);
    assertThat(row.get("reported").asDouble()).isEqualTo(4000);
    assertThat(row.get("predicted"))
        .isEqualTo(find(before.get("rows"), "Meta", "da_on_ppe", 2024).get("predicted"));
    assertThat(after.get("unread_count").asInt()).isEqualTo(4);
    assertThat(after.get("unread").toString())
        .contains("later.csv", "made-up.csv:", "which counts", "a date like", "Maybe Meta?")
        .contains("found 2 cells, expected 9");
  }

  @Test
  void textShowsErrorsByFirmAndYear() throws IOException {
    StringWriter screen = new StringWriter();
    int code = run(screen, "backtest", "finance", file("made-up.csv", madeUp()).toString());

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(screen.toString())
        .contains("da_on_ppe", "ppe_net", "fcf_company_definition", "ratio", "growth")
        .contains("effect of changes of useful lives", "fits that end before the year");
  }

  @Test
  void missingFilesAndColumnsAreFaultsOfTheInput() throws IOException {
    StringWriter screen = new StringWriter();
    assertThat(run(screen, "backtest", "finance", folder.resolve("no.csv").toString(), "--json"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.toString()).contains("no file of this name");

    Path wrong = file("wrong.csv", List.of("company,fiscal_yaer,metric", "Meta,2020,x"));
    StringWriter columns = new StringWriter();
    assertThat(run(columns, "backtest", "finance", wrong.toString(), "--json"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(columns.toString()).contains("a column fiscal_year", "fiscal_yaer for fiscal_year");
  }

  /** All that Amazon reported follows from its parts, and so do the effects of longer lives. */
  @Test
  void reportedYearsOfAmazon() {
    JsonNode document = json(SharedData.facts("financials.csv"));

    AMAZON.forEach((year, usdM) ->
        assertThat(
                find(document.get("rows"), "Amazon", "fcf_company_definition", year)
                    .get("predicted")
                    .asDouble())
            .as("%d", year)
            .isEqualTo(usdM.doubleValue()));
    for (JsonNode effect : document.get("life_changes")) {
      boolean isAmazons = effect.get("firm").asString().equals("Amazon");
      if (isAmazons
          && effect.get("home").asBoolean()
          && effect.get("disclosed").asDouble() < -2000) {
        assertThat(effect.get("error_pct").asDouble()).as("%s", effect).isCloseTo(0, within(20.0));
      }
    }
    for (String firm : List.of("Alphabet", "AWS (Amazon segment)", "Microsoft", "Meta")) {
      JsonNode row = find(document.get("rows"), firm, "da_on_ppe", 2025);
      assertThat(row.get("predicted").asDouble()).as(firm).isPositive();
      assertThat(row.get("reported").isNull()).as(firm).isTrue();
    }
  }

  /** A firm whose additions grow and whose depreciation is a fifth of its property. */
  private static List<String> madeUp() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    double net = 4000;
    for (int year = 2014; year <= 2025; year++) {
      double added = 1000 * Math.pow(1.15, year - 2014);
      String split = year >= 2024 ? "holdout" : year >= 2022 ? "validate" : "train";
      add(lines, year, "capex_purchases_ppe_gross", added, split);
      add(lines, year, "operating_cash_flow", 3 * added, split);
      add(lines, year, "finance_lease_principal", 0, split);
      add(lines, year, "revenue", 8 * added, split);
      double depreciation = 0.2 * net;
      net += added - depreciation;
      if (year < 2024) {
        add(lines, year, "da_on_ppe", depreciation, split);
        add(lines, year, "ppe_net", net, split);
        add(lines, year, "fcf_company_definition", 2 * added, split);
      }
    }
    return lines;
  }

  private static void add(List<String> lines, int year, String metric, double value, String split) {
    lines.add(
        String.format(
            Locale.ROOT, "Meta,%d,%d-12-31,%s,%.3f,,,%s,", year, year, metric, value, split));
  }

  private Path file(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private static JsonNode find(JsonNode rows, String firm, String metric, int year) {
    for (JsonNode row : rows) {
      if (row.get("firm").asString().equals(firm)
          && row.get("metric").asString().equals(metric)
          && row.get("fiscal_year").asInt() == year) {
        return row;
      }
    }
    throw new AssertionError("no row %s %s %d".formatted(firm, metric, year));
  }

  private static JsonNode json(Path... files) {
    List<String> arguments = new ArrayList<>(List.of("backtest", "finance", "--json"));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    StringWriter screen = new StringWriter();
    assertThat(run(screen, arguments.toArray(String[]::new))).isEqualTo(ExitCode.DONE);
    return new JsonMapper().readTree(screen.toString());
  }

  private static int run(StringWriter screen, String... arguments) {
    return Main.commandLine().setOut(new PrintWriter(screen)).execute(arguments);
  }
}
