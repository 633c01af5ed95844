package dev.buildout.performance.shapes;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which chip of a catalog a name of hardware means, of a server for instance. */
public final class ChipNames {
  private static final Pattern MEMORY = Pattern.compile("(\\d+)gi?b");
  private static final Pattern COUNT = Pattern.compile("\\d+x|x\\d+");

  /** Slices of TPUs are named by the chip and a count of cores. */
  private static final Pattern SLICE = Pattern.compile("\\d+");

  private static final double BYTES_PER_GIB = 1.073741824;

  /** Words of makers, boards and servers that leave the chip as it is. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "nvidia",
          "amd",
          "aws",
          "google",
          "cloud",
          "tpu",
          "instinct",
          "geforce",
          "dgx",
          "hgx",
          "gpu",
          "gpus",
          "chip",
          "chips",
          "server",
          "node",
          "rack",
          "pod",
          "tensor",
          "core",
          "sxm",
          "sxm4",
          "sxm5",
          "sxm6",
          "ac",
          "oam",
          "hbm2e",
          "hbm3",
          "hbm3e",
          "superchip",
          "ultraserver",
          "instance",
          "edition",
          "blackwell",
          "hopper",
          "ampere");

  private final KnownNames<Accelerator> names = new KnownNames<>();

  public ChipNames(Catalog catalog) {
    for (Accelerator chip : catalog.accelerators()) {
      List<String> all = new ArrayList<>(List.of(chip.id(), chip.name()));
      all.addAll(chip.aliases());
      names.add(chip, all);
    }
  }

  /**
   * The chip that a name means: by one of its names, by that within words that say nothing else, or
   * by what stands in parentheses.
   */
  public Lookup<Accelerator> find(String name) {
    NameWords words = NameWords.of(name);
    for (String text : List.of(name, words.outside(), words.inside())) {
      Optional<KnownNames.Match<Accelerator>> match =
          names.exact(text).or(() -> names.within(text, ChipNames::isNeutral));
      if (match.isPresent()) {
        return new Lookup.Found<>(match.get().value(), "name " + match.get().name(), "");
      }
    }
    return new Lookup.Unknown<>(name, names.near(words.outside()));
  }

  private static boolean isNeutral(Accelerator chip, String word) {
    Matcher memory = MEMORY.matcher(word);
    if (memory.matches()) {
      double stated = Double.parseDouble(memory.group(1));
      return isNear(stated, chip.hbmGb()) || isNear(stated * BYTES_PER_GIB, chip.hbmGb());
    }
    return NEUTRAL.contains(word)
        || COUNT.matcher(word).matches()
        || word.equals(Integer.toString(chip.scaleupChips()))
        || (chip.stack().equals("tpu") && SLICE.matcher(word).matches());
  }

  private static boolean isNear(double stated, double gb) {
    return Math.abs(stated / gb - 1) < 0.04;
  }
}
