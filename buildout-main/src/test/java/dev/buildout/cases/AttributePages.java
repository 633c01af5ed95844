package dev.buildout.cases;

import dev.buildout.model.Case;
import dev.buildout.model.Catalog;
import java.util.Map;
import java.util.Optional;

/** Writes the reference pages of the case and of the catalog from the declared attributes. */
final class AttributePages {
  private final StringBuilder page;

  private AttributePages(String head) {
    page = new StringBuilder(head);
  }

  /** The page of the case: its own values, then each part, with what is nested in it. */
  static String casePage(String head) {
    AttributePages pages = new AttributePages(head);
    pages.section("case.yaml", "Values of the case itself.", Case.class, Optional.empty());
    for (Field part : CaseNodes.parts()) {
      if (!part.name().equals(CatalogNodes.CATALOG)) {
        pages.part(part, part.name());
      }
    }
    return pages.page.toString();
  }

  static String catalogPage(String head) {
    AttributePages pages = new AttributePages(head);
    for (Field list : Field.of(Catalog.class)) {
      pages.part(list, CatalogNodes.CATALOG + "." + list.name());
    }
    return pages.page.toString();
  }

  private void part(Field field, String address) {
    switch (field.type()) {
      case ValueType.Perhaps(ValueType.Nested(Class<?> type)) ->
          section(address, field.meaning(), type, Optional.empty());
      case ValueType.Nested(Class<?> type) ->
          section(address, field.meaning(), type, Optional.empty());
      case ValueType.Rows rows -> {
        for (Map.Entry<String, Class<?>> variant : rows.variants().entrySet()) {
          Optional<String> kind = Optional.of(variant.getKey()).filter(k -> !k.isEmpty());
          section(address + ".ID", field.meaning(), variant.getValue(), kind);
        }
      }
      default -> {}
    }
  }

  private void section(String address, String meaning, Class<?> type, Optional<String> kind) {
    String of = kind.map(k -> ", kind: " + k).orElse("");
    page.append("\n## ").append(address).append(of).append("\n\n").append(meaning).append("\n\n");
    page.append("| attribute | value | unit | default | meaning |\n|---|---|---|---|---|\n");
    for (Field field : Field.of(type)) {
      boolean isPart = address.equals("case.yaml") && CaseNodes.parts().contains(field);
      if (!isPart) {
        row(field);
      }
    }
    for (Field field : Field.of(type)) {
      if (!address.equals("case.yaml")) {
        part(field, address + "." + field.name());
      }
    }
  }

  private void row(Field field) {
    String standard =
        field.byDefault().map(d -> d.isEmpty() ? "none" : "`" + d + "`").orElse("required");
    page.append(
        "| `%s` | %s | %s | %s | %s |\n"
            .formatted(
                field.name(), bare(field).expected(), field.unit(), standard, field.meaning()));
  }

  /** The same attribute without its unit, which has a column of its own. */
  private static Field bare(Field f) {
    return new Field(
        f.name(), f.type(), f.meaning(), "", f.byDefault(), f.min(), f.max(), f.refersTo());
  }
}
