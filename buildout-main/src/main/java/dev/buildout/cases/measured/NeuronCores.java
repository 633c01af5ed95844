package dev.buildout.cases.measured;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many cores of a chip files count as devices, by what they say of the server. */
final class NeuronCores {
  private static final Pattern STATED =
      Pattern.compile("(\\d+)\\s*chips?\\D+(\\d+)\\s*(?:logical )?cores?");

  private NeuronCores() {}

  /** Cores per chip: as the text of a server says, else two of the first generation, else four. */
  static int perChip(String hardware) {
    String text = hardware.toLowerCase(Locale.ROOT);
    Matcher stated = STATED.matcher(text);
    if (stated.find()) {
      int chips = Integer.parseInt(stated.group(1));
      int cores = Integer.parseInt(stated.group(2));
      if (chips > 0 && cores >= chips && cores % chips == 0) {
        return cores / chips;
      }
    }
    boolean isLater = text.matches(".*(trn|trainium)\\s?[23].*");
    return isLater ? 4 : 2;
  }
}
