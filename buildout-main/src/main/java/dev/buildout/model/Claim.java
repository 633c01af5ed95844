package dev.buildout.model;

import java.util.List;
import java.util.Optional;

/**
 * A public statement about the programme, in own words. In {@code claims.yaml} the key {@code kind}
 * selects how it is tested; nothing in the code knows a claim by name.
 */
public sealed interface Claim {
  String id();

  /** The statement, restated. */
  String says();

  /** Its number, where it has one. */
  Optional<Double> stated();

  String unit();

  List<String> basis();

  /** kind = input: a premise that the case takes over; nothing is computed. */
  record Input(
      @Attribute("Number of the claim.") String id,
      @Attribute("The statement in own words.") String says,
      @Attribute(value = "Its number.", byDefault = "") Optional<Double> value,
      @Attribute(value = "Unit of the number.", byDefault = "") String unit,
      @Attribute(value = "Basis, as in facts.", byDefault = "") List<String> basis,
      @Attribute("Where it enters, or why it is only a premise.") String because)
      implements Claim {
    @Override
    public Optional<Double> stated() {
      return value;
    }
  }

  /** kind = untestable: why it cannot be tested, and what it waits for, if anything. */
  record Untestable(
      @Attribute("Number of the claim.") String id,
      @Attribute("The statement in own words.") String says,
      @Attribute("Why nothing can be computed.") String because,
      @Attribute(value = "What would make it testable; empty for nothing.", byDefault = "")
          String waitsFor)
      implements Claim {
    @Override
    public Optional<Double> stated() {
      return Optional.empty();
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public List<String> basis() {
      return List.of();
    }
  }

  /** kind = compare: a formula against a number. */
  record Compare(
      @Attribute("Number of the claim.") String id,
      @Attribute("The statement in own words.") String says,
      @Attribute("What is computed.") Formula metric,
      @Attribute("about, at_least or at_most.") Comparator comparator,
      @Attribute("Number claimed, or what its words are read as.") double value,
      @Attribute(value = "Unit of both.", byDefault = "") String unit,
      @Attribute(value = "Basis on which it is claimed.", byDefault = "") List<String> basis,
      @Attribute(
              value = "Share of the number by which it may be missed.",
              byDefault = "0.02",
              min = 0)
          double tolerance,
      @Attribute("How the words are read and what the formula computes.") String how,
      @Attribute(
              value = "Claim that says otherwise; failing means that it is contradicted.",
              byDefault = "",
              refersTo = "claims")
          List<String> against)
      implements Claim {
    @Override
    public Optional<Double> stated() {
      return Optional.of(value);
    }
  }

  /** kind = condition: a comparison, and the value of one name at which it turns. */
  record Condition(
      @Attribute("Number of the claim.") String id,
      @Attribute("The statement in own words.") String says,
      @Attribute("What is computed.") Formula metric,
      @Attribute("about, at_least or at_most.") Comparator comparator,
      @Attribute("Number claimed, or what its words are read as.") double value,
      @Attribute(value = "Unit of both.", byDefault = "") String unit,
      @Attribute(value = "Basis on which it is claimed.", byDefault = "") List<String> basis,
      @Attribute(
              "Fact, or value of the case in braces, that the formula names and that is solved for.")
          Formula solve,
      @Attribute("Lower end of where it is looked for, in its own unit.") double low,
      @Attribute("Upper end.") double high,
      @Attribute("How the words are read and what the formula computes.") String how)
      implements Claim {
    @Override
    public Optional<Double> stated() {
      return Optional.of(value);
    }
  }

  /** kind = readings: one number, several bases; which of them gives it. */
  record Readings(
      @Attribute("Number of the claim.") String id,
      @Attribute("The statement in own words.") String says,
      @Attribute("about, at_least or at_most.") Comparator comparator,
      @Attribute("Number claimed, or what its words are read as.") double value,
      @Attribute(value = "Unit of all.", byDefault = "") String unit,
      @Attribute(
              value = "Basis that the claim itself states; readings on others do not count then.",
              byDefault = "")
          List<String> basis,
      @Attribute(
              value = "Share of the number by which it may be missed.",
              byDefault = "0.02",
              min = 0)
          double tolerance,
      @Attribute("The ways to read it, at least two.") List<Reading> readings,
      @Attribute("What the readings compute.") String how)
      implements Claim {
    public Readings {
      readings = List.copyOf(readings);
    }

    @Override
    public Optional<Double> stated() {
      return Optional.of(value);
    }
  }

  /** One way to read a claim. */
  record Reading(
      @Attribute("Short name.") String id,
      @Attribute("The reading in words.") String name,
      @Attribute("What is computed.") Formula metric) {}

  /** kind = contradiction: a statement beside another one that cannot both be taken as they are. */
  record Contradiction(
      @Attribute("Number of the claim.") String id,
      @Attribute("The statement in own words.") String says,
      @Attribute(value = "Its number.", byDefault = "") Optional<Double> value,
      @Attribute(value = "Unit of the numbers.", byDefault = "") String unit,
      @Attribute(value = "Basis, as in facts.", byDefault = "") List<String> basis,
      @Attribute(
              value = "The other claim; the claim itself where its own sources disagree.",
              refersTo = "claims")
          String against,
      @Attribute("What the other side says.") String otherSays,
      @Attribute(value = "Number of the other side.", byDefault = "") Optional<Double> otherValue,
      @Attribute(value = "What this side comes to on a basis that both share.", byDefault = "")
          Optional<Formula> metric,
      @Attribute(value = "What the other side comes to on that basis.", byDefault = "")
          Optional<Formula> beside,
      @Attribute(
              value = "Share by which the two may differ and still agree.",
              byDefault = "0.02",
              min = 0)
          double tolerance,
      @Attribute("What is compared and what explains the difference.") String how)
      implements Claim {
    @Override
    public Optional<Double> stated() {
      return value;
    }
  }
}
