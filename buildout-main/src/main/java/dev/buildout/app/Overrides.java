package dev.buildout.app;

import dev.buildout.model.Addresses;
import dev.buildout.model.Attribute;
import dev.buildout.model.Case;
import dev.buildout.model.NearName;
import dev.buildout.model.Resolution;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of a case that were set for one run; they are kept with it, so that it can be checked. */
public final class Overrides {
  private static final int SHOWN = 12;

  private Overrides() {}

  /**
   * The case with each address set. A star in an address stands for any one step.
   *
   * @param values numbers, or a word for the resolution, as text
   * @throws IllegalArgumentException with a message for the user
   */
  public static Case apply(Case c, Map<String, String> values) {
    Case result = c;
    for (Map.Entry<String, String> e : values.entrySet()) {
      try {
        for (String address : result.matching(e.getKey())) {
          Object value = value(result.get(address), e.getValue());
          requireRange(result.findAttribute(address), value);
          result = result.with(address, value);
        }
      } catch (NoSuchElementException unknown) {
        throw new IllegalArgumentException(unknown(c, e.getKey()), unknown);
      } catch (OutOfRange wrong) {
        throw new IllegalArgumentException(
            "%s: found %s, %s".formatted(e.getKey(), e.getValue(), wrong.getMessage()), wrong);
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException(
            e.getKey() + ": found " + e.getValue() + ", expected a value of its type", wrong);
      }
    }
    return result;
  }

  private static final class OutOfRange extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    OutOfRange(String expected) {
      super(expected);
    }
  }

  /** The range that is declared for files holds here too; "not a number" is in no range. */
  private static void requireRange(Optional<Attribute> declared, Object value) {
    if (declared.isPresent() && value instanceof Number n) {
      double min = declared.get().min();
      double max = declared.get().max();
      double number = n.doubleValue();
      if (!(number >= min && number <= max)) {
        throw new OutOfRange(
            max == Double.POSITIVE_INFINITY
                ? "expected a number of at least " + plain(min)
                : "expected a number from %s to %s".formatted(plain(min), plain(max)));
      }
      if (!Double.isFinite(number)) {
        throw new OutOfRange("expected a finite number");
      }
    }
  }

  private static String plain(double bound) {
    return java.math.BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  /** The message for an address at which the case has nothing. */
  public static String unknown(Case c, String address) {
    return address + ": found no value at this address, " + expected(c, address);
  }

  /** What could stand where an address first goes wrong, and what was probably meant. */
  private static String expected(Case c, String address) {
    String[] steps = address.split("\\.", -1);
    String before = "";
    Object at = c;
    for (int i = 0; i < steps.length; i++) {
      List<String> names = Addresses.childNames(at);
      if (names.isEmpty()) {
        return "expected it to end with " + before;
      }
      if (!steps[i].equals("*") && !names.contains(steps[i])) {
        String list = names.size() <= SHOWN ? "" : ", ...";
        String near = NearName.find(steps[i], names);
        steps[i] = near;
        return "expected %sone of %s%s%s"
            .formatted(
                before.isEmpty() ? "" : "after " + before + " ",
                names.stream().limit(SHOWN).collect(Collectors.joining(", ")),
                list,
                near.isEmpty() ? "" : ". Maybe " + String.join(".", steps) + "?");
      }
      String step = steps[i].equals("*") ? names.get(0) : steps[i];
      before = before.isEmpty() ? step : before + "." + step;
      at = c.get(before);
    }
    return "expected a value that is set";
  }

  private static Object value(Object old, String text) {
    if (old instanceof Resolution) {
      return Resolution.valueOf(text.toUpperCase(Locale.ROOT));
    }
    if (old instanceof Boolean) {
      return Boolean.valueOf(text);
    }
    if (old instanceof Integer) {
      return Integer.valueOf(text);
    }
    return Double.valueOf(text);
  }
}
