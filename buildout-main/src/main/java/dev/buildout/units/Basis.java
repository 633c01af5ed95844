package dev.buildout.units;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * On which basis a value is stated. Two values of the same unit may still not be added: purchases
 * before and after proceeds, a fiscal year and four other quarters, a chip's rate and a server's.
 *
 * @param words at most one for each dimension; a dimension without a word is not stated
 */
public record Basis(Map<Basis.Dimension, Basis.Word> words) {
  /** What a basis may say something about. */
  public enum Dimension {
    SPENDING,
    TIME,
    PER,
    RATE,
    POWER
  }

  /** One word of a basis. */
  public enum Word {
    /** Purchases of property and equipment, before anything is taken off. */
    GROSS(Dimension.SPENDING),
    /** Purchases less proceeds from sales and incentives. */
    NET(Dimension.SPENDING),
    /** Additions to property, finance leases and build-to-suit included. */
    WITH_LEASES(Dimension.SPENDING),
    /** Proceeds from sales of property and incentives. */
    PROCEEDS(Dimension.SPENDING),
    /** Property acquired under finance leases. */
    LEASES(Dimension.SPENDING),
    /** A fiscal year. */
    FISCAL_YEAR(Dimension.TIME),
    /** A quarter. */
    QUARTER(Dimension.TIME),
    /** Trailing twelve months. */
    TTM(Dimension.TIME),
    /** Four times a quarter, by the year. */
    RUN_RATE(Dimension.TIME),
    /** Of one chip. */
    PER_CHIP(Dimension.PER),
    /** Of one server, UltraServer or rack. */
    PER_SERVER(Dimension.PER),
    /** Rate without sparsity. */
    DENSE(Dimension.RATE),
    /** Rate that counts on zeros. */
    SPARSE(Dimension.RATE),
    /** Power at the meter of the site. */
    FACILITY(Dimension.POWER),
    /** Power of the systems alone. */
    IT(Dimension.POWER);

    private final Dimension dimension;

    Word(Dimension dimension) {
      this.dimension = dimension;
    }

    public Dimension dimension() {
      return dimension;
    }

    /** As in files: "fiscal_year". */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Word> find(String text) {
      for (Word word : values()) {
        if (word.text().equals(text)) {
          return Optional.of(word);
        }
      }
      return Optional.empty();
    }
  }

  public static final Basis NONE = new Basis(Map.of());

  public Basis {
    EnumMap<Dimension, Word> kept = new EnumMap<>(Dimension.class);
    kept.putAll(words);
    words = Collections.unmodifiableMap(kept);
  }

  /**
   * @throws IllegalArgumentException when two words speak of the same dimension
   */
  public static Basis of(Collection<Word> words) {
    EnumMap<Dimension, Word> map = new EnumMap<>(Dimension.class);
    for (Word word : words) {
      Word other = map.put(word.dimension(), word);
      if (other != null && other != word) {
        throw new IllegalArgumentException(
            "either %s or %s in one basis".formatted(other.text(), word.text()));
      }
    }
    return new Basis(map);
  }

  public Optional<Word> find(Dimension dimension) {
    return Optional.ofNullable(words.get(dimension));
  }

  public boolean has(Word word) {
    return find(word.dimension()).filter(word::equals).isPresent();
  }

  /** This basis with a word in place of what it said of that dimension. */
  public Basis with(Word word) {
    EnumMap<Dimension, Word> map = new EnumMap<>(Dimension.class);
    map.putAll(words);
    map.put(word.dimension(), word);
    return new Basis(map);
  }

  /** What both say; empty where they contradict each other. */
  public Optional<Basis> joined(Basis other) {
    EnumMap<Dimension, Word> map = new EnumMap<>(Dimension.class);
    map.putAll(words);
    for (Map.Entry<Dimension, Word> each : other.words.entrySet()) {
      Word before = map.put(each.getKey(), each.getValue());
      if (before != null && before != each.getValue()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Basis(map));
  }

  /** True when this says at least what the other says. */
  public boolean covers(Basis other) {
    return other.words.values().stream().allMatch(this::has);
  }

  /** "gross, fiscal_year"; empty text for no basis. */
  public String text() {
    return words.values().stream().map(Word::text).collect(Collectors.joining(", "));
  }
}
