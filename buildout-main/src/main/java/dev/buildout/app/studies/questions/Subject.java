package dev.buildout.app.studies.questions;

import java.util.Set;

/** What a question is about. Sites are ids; none stands for all of them. */
public sealed interface Subject {
  /** In words, e.g. "own silicon". */
  String words();

  /** What it is counted in when no unit is given. */
  Unit unit();

  /** Systems bought, by ids of purchase offers. */
  record Orders(String words, Set<String> offers, Set<String> sites) implements Subject {
    public Orders {
      offers = Set.copyOf(offers);
      sites = Set.copyOf(sites);
    }

    @Override
    public Unit unit() {
      return Unit.SYSTEMS;
    }
  }

  /** Rented systems in use, by ids of rental offers. */
  record Rented(String words, Set<String> offers) implements Subject {
    public Rented {
      offers = Set.copyOf(offers);
    }

    @Override
    public Unit unit() {
      return Unit.SYSTEMS;
    }
  }

  /** Work of a workload, over all of its channels. */
  record Service(String words, String workload) implements Subject {
    @Override
    public Unit unit() {
      return Unit.PERCENT;
    }
  }

  /** Halls contracted. */
  record Halls(String words, Set<String> sites) implements Subject {
    public Halls {
      sites = Set.copyOf(sites);
    }

    @Override
    public Unit unit() {
      return Unit.MW;
    }
  }

  /** Grid power contracted. */
  record Grid(String words, Set<String> sites) implements Subject {
    public Grid {
      sites = Set.copyOf(sites);
    }

    @Override
    public Unit unit() {
      return Unit.MW;
    }
  }

  /** Capital expenditure of the programme. */
  record Spending() implements Subject {
    @Override
    public String words() {
      return "spending";
    }

    @Override
    public Unit unit() {
      return Unit.USD_M;
    }
  }
}
