package dev.buildout.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists of records taken by id, for walking through two cases side by side. */
final class Rows {
  /** What a plan does not rest on: names, reported years, questions asked beside it, facts. */
  private static final List<String> LEFT_OUT =
      List.of(
          "name",
          "title",
          "question",
          "base_year",
          "history",
          "anchors",
          "facts",
          "claims",
          "studies",
          "provenance",
          "catalog.prices",
          "catalog.costs");

  private static final List<String> TEXTS =
      List.of(".name", ".region", ".vendor", ".family", ".status", ".first_available");

  private Rows() {}

  static boolean isLeftOut(String address) {
    return LEFT_OUT.contains(address) || TEXTS.stream().anyMatch(address::endsWith);
  }

  static boolean areRows(Object before, Object after) {
    return before instanceof List<?> a
        && after instanceof List<?> b
        && Stream.concat(a.stream(), b.stream()).allMatch(Record.class::isInstance);
  }

  /** Records of one kind, whose components are compared one by one; a path is one value. */
  static boolean areNested(Object before, Object after) {
    return before instanceof Record
        && before.getClass() == after.getClass()
        && !(before instanceof Path);
  }

  /** Optional records of one kind that both are there. */
  static boolean areBothPresent(Object before, Object after) {
    return before instanceof Optional<?> a
        && after instanceof Optional<?> b
        && a.isPresent()
        && b.isPresent()
        && areNested(a.get(), b.get());
  }

  /** Rows by id in order; a list may repeat an id. */
  static Map<String, List<Object>> byId(Object list) {
    Map<String, List<Object>> rows = new LinkedHashMap<>();
    for (Object element : (List<?>) list) {
      Record row = (Record) element;
      String id = String.valueOf(RecordShape.of(row).read(row, 0));
      rows.merge(
          id, List.of(row), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    return rows;
  }
}
