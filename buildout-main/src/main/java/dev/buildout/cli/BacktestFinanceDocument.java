package dev.buildout.cli;

import dev.buildout.finance.backtest.BacktestRow;
import dev.buildout.finance.backtest.Band;
import dev.buildout.finance.backtest.EffectRow;
import dev.buildout.finance.backtest.FinanceBacktest;
import dev.buildout.finance.backtest.ParameterRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A back-test of finance as the JSON document that {@code --json} prints. */
final class BacktestFinanceDocument {
  private BacktestFinanceDocument() {}

  static Map<String, Object> of(FinanceBacktest backtest) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", "ok");
    document.put("rows", backtest.rows().stream().map(BacktestFinanceDocument::row).toList());
    document.put(
        "life_changes", backtest.effects().stream().map(BacktestFinanceDocument::effect).toList());
    document.put(
        "walk_forward", backtest.walkForward().stream().map(BacktestFinanceDocument::row).toList());
    document.put(
        "parameters",
        backtest.parameters().stream().map(BacktestFinanceDocument::parameters).toList());
    document.put("unread_count", backtest.unread().size());
    document.put("unread", backtest.unread());
    return document;
  }

  private static Map<String, @Nullable Object> row(BacktestRow row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("firm", row.firm());
    map.put("fiscal_year", row.year());
    map.put("metric", row.metric());
    map.put("predicted", rounded(row.predicted().map(Band::median)));
    map.put("spread_low", rounded(row.predicted().map(Band::low)));
    map.put("spread_high", rounded(row.predicted().map(Band::high)));
    map.put("reported", rounded(row.reported()));
    map.put("error_pct", rounded(row.errorPct()));
    map.put("ratio_baseline_error_pct", rounded(row.ratioErrorPct()));
    map.put("growth_baseline_error_pct", rounded(row.growthErrorPct()));
    map.put("used_for", row.usedFor());
    map.put("reason", row.reason().isEmpty() ? null : row.reason());
    return map;
  }

  private static Map<String, @Nullable Object> effect(EffectRow row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("firm", row.firm());
    map.put("ledger", row.ledger());
    map.put("asset_class", row.assetClass());
    map.put("fiscal_year", row.year());
    map.put("predicted", rounded(Optional.of(row.predicted().median())));
    map.put("spread_low", rounded(Optional.of(row.predicted().low())));
    map.put("spread_high", rounded(Optional.of(row.predicted().high())));
    map.put("disclosed", rounded(Optional.of(row.disclosed())));
    map.put("error_pct", rounded(Optional.of(row.errorPct())));
    map.put("home", row.home());
    map.put("used_for", row.usedFor());
    return map;
  }

  private static Map<String, @Nullable Object> parameters(ParameterRow row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("firm", row.firm());
    map.put("short_lived_share", rounded(Optional.of(row.shortLivedShare())));
    map.put("equipment_share", row.equipmentShare());
    map.put("leased_short_lived_share", row.leasedShortLivedShare());
    map.put("opening_delay_months", row.openingDelayMonths());
    map.put("construction_scale", row.constructionScale());
    map.put("other_reductions_pct", rounded(Optional.of(row.otherReductionsPct())));
    map.put("rms_error_pct", rounded(Optional.of(row.rmsErrorPct())));
    map.put("choices_alike", row.alike());
    map.put("first_year", row.firstYear());
    map.put("last_year", row.lastYear());
    return map;
  }

  /** Two decimals: figures are reported in whole USD m. */
  private static @Nullable Object rounded(Optional<Double> value) {
    if (value.isEmpty() || !Double.isFinite(value.get())) {
      return null;
    }
    return BigDecimal.valueOf(value.get())
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .doubleValue();
  }
}
