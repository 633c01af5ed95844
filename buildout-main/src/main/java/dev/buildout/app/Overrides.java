package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.model.Resolution;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/** Values of a case that were set for one run; they are kept with it, so that it can be checked. */
public final class Overrides {
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
          result = result.with(address, value(result.get(address), e.getValue()));
        }
      } catch (NoSuchElementException unknown) {
        throw new IllegalArgumentException(
            e.getKey()
                + ": found no value at this address, expected one such as finance.discount_rate",
            unknown);
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException(
            e.getKey() + ": found " + e.getValue() + ", expected a value of its type", wrong);
      }
    }
    return result;
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
