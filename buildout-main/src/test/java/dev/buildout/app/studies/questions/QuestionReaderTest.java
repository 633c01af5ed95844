package dev.buildout.app.studies.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.model.Case;
import dev.buildout.planner.TinyCase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood, and what is said where nothing is. Offers box, own and cloud; sites a, b. */
class QuestionReaderTest {
  private static final Case CASE = theCase();

  private static Case theCase() {
    TinyCase tiny = new TinyCase().quarterly();
    tiny.add("offers", "id: own, " + TinyCase.offer("box", 2).replace("Offer", "House chip"));
    tiny.add(
        "offers",
        "id: cloud, kind: on_demand, name: Offer, system: box, from: 2026-01, usd_per_chip_hour: 1,"
            + " depth_chips: 5");
    tiny.add(
        "sites",
        "id: b, name: Big river (north), pue: 1, grid_mw: 0, hall_mw: 0, power_usd_per_mwh: 0,"
            + " hall_module_mw: 1, hall_usd_m_per_mw: 1, hall_lead_months: 0, grid_lead_months: 0");
    return tiny.set("offers.own.own", true).read();
  }

  private static String read(String question) {
    Wish wish = new QuestionReader(CASE).read(question);
    String amount =
        switch (wish.amount()) {
          case Amount.More ignored -> "more";
          case Amount.Less ignored -> "less";
          case Amount.MoreBy a -> "+ " + a.number() + " " + a.unit(wish.subject().unit());
          case Amount.LessBy a -> "- " + a.number() + " " + a.unit(wish.subject().unit());
          case Amount.None ignored -> "none";
          case Amount.AtLeast a -> ">= " + a.number() + " " + a.unit();
          case Amount.AtMost a -> "<= " + a.number() + " " + a.unit();
          case Amount.Exactly a -> "= " + a.number() + " " + a.unit();
        };
    String what =
        switch (wish.subject()) {
          case Subject.Orders o -> "orders " + sorted(o.offers()) + " " + sorted(o.sites());
          case Subject.Rented r -> "rented " + sorted(r.offers());
          case Subject.Service s -> "served " + s.workload();
          case Subject.Halls h -> "halls " + sorted(h.sites());
          case Subject.Grid g -> "grid " + sorted(g.sites());
          case Subject.Spending ignored -> "spending";
        };
    return amount + " | " + what + " | " + wish.span().first() + "-" + wish.span().last();
  }

  private static List<String> sorted(java.util.Set<String> ids) {
    return ids.stream().sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "own silicon at a in 2027               > more | orders [own] [a] | 4-7",
        "why not more own silicon?              > more | orders [own] [] | 0-7",
        "What If less vendor silicon in 2027-Q1 > less | orders [box] [] | 4-4",
        "none of everything in 2026             > none | orders [box, own] [] | 0-3",
        "none box at sites.a                    > none | orders [box] [a] | 0-7",
        "at least 1,000 systems of offers.box   > `>= 1000.0 SYSTEMS | orders [box] [] | 0-7`",
        "100 more systems of box                > + 100.0 SYSTEMS | orders [box] [] | 0-7",
        "5 less box in 2026                     > - 5.0 SYSTEMS | orders [box] [] | 0-3",
        "at most 12.5 MW of own at b            > <= 12.5 MW | orders [own] [b] | 0-7",
        "exactly 8 chips box in 2026-05         > = 8.0 CHIPS | orders [box] [] | 1-1",
        "at least 2 USD bn of box               > `>= 2000.0 USD_M | orders [box] [] | 0-7`",
        "House chip at Big river in 2026..2027-Q1 > more | orders [own] [b] | 0-4",
        "more box in 2027 at Big river (north)  > more | orders [box] [b] | 4-7",
        "more rental in 2028                    > more | rented [cloud] | 8-8",
        "at least 3 chips of cloud              > `>= 3.0 CHIPS | rented [cloud] | 0-7`",
        "serve work fully                       > `>= 100.0 PERCENT | served work | 0-7`",
        "why not serve 80 % of Work in 2029     > `>= 80.0 PERCENT | served work | 9-9`",
        "serve at most 20% of work              > <= 20.0 PERCENT | served work | 0-7",
        "more halls at a                        > more | halls [a] | 0-7",
        "at least 5 MW of grid power in 2026-Q4 > `>= 5.0 MW | grid [] | 3-3`",
        "spend at least 2 USD bn in 2026        > `>= 2000.0 USD_M | spending | 0-3`",
        "spend 300 USD m                        > = 300.0 USD_M | spending | 0-7",
        "spend less                             > less | spending | 0-7",
      })
  void understands(String question, String meaning) {
    assertThat(read(question)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``| found the end, expected more, less, none of, at least",
        "mor box | found \"mor\", expected more, less",
        "mor box | Maybe more?",
        "100 systems of box | expected more or less after the number, or at least, at most or exactly",
        "more boxx at a | found \"boxx\" after \"more\", expected halls, grid power, own silicon",
        "more boxx at a | or an offer (box, own, cloud). Maybe box?",
        "more box at bb | found \"bb\" after \"more box at\", expected a site (a, b). Maybe b?",
        "more Offer | found \"Offer\" after \"more\", expected one id of box, cloud",
        "more box in 2031 | found \"2031\" after \"more box in\", expected a period within 2026-Q1 to 2027-Q4",
        "more box in 2028 | Maybe 2026?",
        "more box in 2027-Q5 | expected a year (2027), quarter (2027-Q1)",
        "more box in 2027-Q5 | Maybe 2027-Q1?",
        "more box in 2027..2026 | found the empty range \"2027..2026\"",
        "more box in 2027..2026 | Maybe 2026..2027?",
        "more box soon | found \"soon\" after \"more box\", expected at SITE, in PERIOD or the end",
        "more box in 2026 at a at b | expected the end",
        "more rental at a | expected in PERIOD or the end, as what is rented stands at no site",
        "at least ten systems of box | found \"ten\" after \"at least\", expected a number",
        "at least 10 box | found \"box\" after \"at least 10\", expected systems, chips, MW",
        "at least 10 sistems of box | Maybe systems?",
        "at least 10 chips of halls | found chips of halls",
        "at least 10 chips of halls | expected it in MW",
        "serve work | found the end after \"serve work\", expected fully",
        "serve wrok fully | Maybe work?",
        "serve 120 % of work | found \"120\" %",
        "serve 12 of work | expected %",
        "spend 3 | expected USD m or USD bn",
        "spend lots | expected more, less, at least",
      })
  void saysWhereReadingStopped(String question, String message) {
    assertThatThrownBy(() -> read(question))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith("question \"")
        .hasMessageContaining(message);
  }

  /** A case without rented capacity cannot be asked about it. */
  @ParameterizedTest
  @CsvSource({"more rental, rental", "own silicon, own silicon"})
  void groupsThatAreEmpty(String question, String group) {
    assertThatThrownBy(() -> new QuestionReader(new TinyCase().read()).read(question))
        .hasMessageContaining(group + ", of which the case has none")
        .hasMessageContaining("expected an offer (box)");
  }
}
