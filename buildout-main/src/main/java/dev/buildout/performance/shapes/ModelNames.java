package dev.buildout.performance.shapes;

import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which model a name means: one of a catalog, or a shape that the name spells out. */
public final class ModelNames {
  private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)b");
  private static final Pattern ACTIVE = Pattern.compile("a(\\d+(?:\\.\\d+)?)b");
  private static final Pattern PARAMETERS = Pattern.compile("(\\d{6,}) params");
  private static final Pattern ROUTING = Pattern.compile("\\d+e|top\\d+|cf[0-9.]+|e\\d+");
  private static final Pattern DATE = Pattern.compile("\\d{4}|\\d{6}");

  /** Words of formats, tuning and tasks that leave the shape as it is. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "fp8",
          "fp4",
          "nvfp4",
          "mxfp4",
          "mxfp8",
          "bf16",
          "fp16",
          "int8",
          "int4",
          "w4a16",
          "w8a8",
          "awq",
          "gptq",
          "block",
          "dynamic",
          "instruct",
          "chat",
          "base",
          "hf",
          "it",
          "thinking",
          "kv",
          "turbo",
          "pre",
          "training",
          "pretraining",
          "pretrain",
          "finetune",
          "finetuning",
          "fine",
          "tuning",
          "lora",
          "sft",
          "peft",
          "meta",
          "model",
          "moe",
          "dense",
          "v2");

  /** Organisations before the slash of a published name. */
  private static final Pattern ORGANISATION = Pattern.compile("^[\\w.-]+/");

  private final KnownNames<LanguageModel> names = new KnownNames<>();

  public ModelNames(Catalog catalog) {
    for (LanguageModel model : catalog.models()) {
      List<String> all = new ArrayList<>(List.of(model.id(), model.name()));
      all.add(ORGANISATION.matcher(model.name()).replaceFirst(""));
      all.addAll(model.aliases());
      names.add(model, all);
    }
  }

  /**
   * The model that a name means. A count of parameters in the name replaces the catalog's, so that
   * a model with longer position tables is as large as it was.
   */
  public Lookup<LanguageModel> find(String name) {
    NameWords words = NameWords.of(name);
    String plain = ORGANISATION.matcher(words.outside()).replaceFirst("");
    Optional<KnownNames.Match<LanguageModel>> known =
        names
            .exact(words.outside())
            .or(() -> names.exact(plain))
            .or(() -> names.within(plain, ModelNames::isNeutral));
    Optional<LanguageModel> spelt = SpeltShape.of(name);
    if (spelt.isPresent() && known.filter(k -> sameSize(k.value(), spelt.get())).isEmpty()) {
      return new Lookup.Found<>(spelt.get(), "the shape in the name", "");
    }
    return known
        .<Lookup<LanguageModel>>map(match -> found(match, spelt.isEmpty() ? words.inside() : ""))
        .orElseGet(() -> new Lookup.Unknown<>(name, names.near(plain)));
  }

  /** The catalog knows more of a shape than its name spells out. */
  private static boolean sameSize(LanguageModel known, LanguageModel spelt) {
    return known.layers() == spelt.layers() && known.hidden() == spelt.hidden();
  }

  private static Lookup<LanguageModel> found(KnownNames.Match<LanguageModel> match, String inside) {
    LanguageModel model = match.value();
    String how = "name " + match.name();
    Matcher count = PARAMETERS.matcher(inside);
    if (count.find()) {
      double stated = Double.parseDouble(count.group(1)) / 1e9;
      return new Lookup.Found<>(
          WithTotal.of(model, stated), how + " with the count of parameters in the name", "");
    }
    List<String> beside = new ArrayList<>(match.words());
    if (!inside.isEmpty()) {
      beside.add(inside);
    }
    return new Lookup.Found<>(model, how, String.join(" ", beside));
  }

  /** Also a size or a word that is the model's own. */
  private static boolean isNeutral(LanguageModel model, String word) {
    Matcher size = SIZE.matcher(word);
    if (size.matches()) {
      return isNear(Double.parseDouble(size.group(1)), model.parametersB());
    }
    Matcher active = ACTIVE.matcher(word);
    if (active.matches()) {
      return isNear(Double.parseDouble(active.group(1)), model.activeParametersB());
    }
    return NEUTRAL.contains(word)
        || NameWords.words(model.name()).contains(word)
        || ROUTING.matcher(word).matches()
        || DATE.matcher(word).matches();
  }

  private static boolean isNear(double stated, double billion) {
    return Math.abs(stated / billion - 1) < 0.12;
  }
}
