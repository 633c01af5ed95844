package dev.buildout.app;

import dev.buildout.model.Addresses;
import dev.buildout.model.Attribute;
import dev.buildout.model.Case;
import dev.buildout.model.NearName;
import dev.buildout.model.Path;
import dev.buildout.model.Resolution;
import java.util.Arrays;
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
            "%s: found %s, expected %s"
                .formatted(e.getKey(), e.getValue(), kind(result, e.getKey())),
            wrong);
      }
    }
    return result;
  }

  /** What may be set at an address. */
  private static String kind(Case c, String pattern) {
    Object old = c.get(c.matching(pattern).get(0));
    Object inner = old instanceof Optional<?> o && o.isPresent() ? o.get() : old;
    return switch (inner) {
      case Resolution ignored ->
          "one of "
              + Arrays.stream(Resolution.values())
                  .map(r -> r.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", "));
      case Boolean ignored -> "true or false";
      case Integer ignored -> "a whole number";
      case Number ignored -> "a number";
      case Path ignored -> "a number";
      default -> "the address of a number, of true or false or of the resolution";
    };
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
        String meant = near.isEmpty() ? "" : meant(c, steps, i, near);
        return "expected %sone of %s%s%s"
            .formatted(
                before.isEmpty() ? "" : "after " + before + " ",
                names.stream().limit(SHOWN).collect(Collectors.joining(", ")),
                list,
                meant.isEmpty() ? "" : ". Maybe " + meant + "?");
      }
      String step = steps[i].equals("*") ? names.get(0) : steps[i];
      before = before.isEmpty() ? step : before + "." + step;
      at = c.get(before);
    }
    return "expected a value that is set";
  }

  /** The whole address that was probably meant; as far as it is known where the rest is not. */
  private static String meant(Case c, String[] steps, int wrong, String near) {
    String address = "";
    for (int i = 0; i <= steps.length - 1; i++) {
      String step = i == wrong ? near : steps[i];
      List<String> names = Addresses.childNames(address.isEmpty() ? c : first(c, address));
      if (!step.equals("*") && !names.contains(step)) {
        String start = step + "_";
        step =
            names.stream()
                .filter(name -> name.startsWith(start))
                .findFirst()
                .orElse(NearName.find(step, names));
        if (step.isEmpty()) {
          return address;
        }
      }
      address = address.isEmpty() ? step : address + "." + step;
    }
    return address;
  }

  private static Object first(Case c, String pattern) {
    return c.get(c.matching(pattern).get(0));
  }

  private static Object value(Object old, String text) {
    if (old instanceof Resolution) {
      return Resolution.valueOf(text.toUpperCase(Locale.ROOT));
    }
    if (old instanceof Boolean) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException(text);
      };
    }
    if (old instanceof Integer) {
      return Integer.valueOf(text);
    }
    return Double.valueOf(text);
  }
}
