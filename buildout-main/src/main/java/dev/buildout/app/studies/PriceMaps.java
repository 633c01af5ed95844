package dev.buildout.app.studies;

import dev.buildout.model.Axis;
import dev.buildout.model.Case;
import dev.buildout.model.MapAnchor;
import dev.buildout.model.PriceMap;
import dev.buildout.model.Provenance;
import dev.buildout.results.MapTables;
import dev.buildout.results.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is worth doing over two values of the case, where buying ends, and what was reported. */
public final class PriceMaps implements Study {
  private final boolean ofCase;
  private final List<String> asked;

  /**
   * @param ofCase whether the case's own maps are made
   * @param asked further maps, as {@link AxisText} reads them
   */
  public PriceMaps(boolean ofCase, List<String> asked) {
    this.ofCase = ofCase;
    this.asked = List.copyOf(asked);
  }

  @Override
  public String name() {
    return "price map";
  }

  @Override
  public void require(Case c) {
    maps(c);
  }

  @Override
  public void run(Resolver resolver, Findings findings) {
    List<Object> described = new ArrayList<>();
    for (PriceMap map : maps(resolver.theCase())) {
      List<MapAnchor> anchors = anchors(resolver.theCase(), map);
      List<MapSolver.Row> rows = new MapSolver(resolver, map, anchors).solve();
      for (int j = 0; j < rows.size(); j++) {
        List<MapPoint> points = rows.get(j).points();
        for (int i = 0; i < points.size(); i++) {
          addPoint(findings, map, j, i, points.get(i));
        }
        addChanges(findings, map, j, rows.get(j));
      }
      addAnchors(resolver.theCase(), map, anchors, rows, findings);
      described.add(
          Map.of(
              "id",
              map.id(),
              "name",
              map.name(),
              "x",
              described(map.x()),
              "y",
              described(map.y())));
    }
    findings.put("price_maps", described);
  }

  private List<PriceMap> maps(Case c) {
    List<PriceMap> maps = new ArrayList<>();
    if (ofCase && c.studies().maps().isEmpty()) {
      throw new BadQuestion(
          "--price-map: found no map in the case, expected rows in studies.maps. Maybe --map"
              + " \"ADDRESS=FROM..TO ADDRESS=FROM..TO\"?");
    }
    maps.addAll(ofCase ? c.studies().maps() : List.of());
    for (int i = 0; i < asked.size(); i++) {
      maps.add(AxisText.map("map-" + (i + 1), asked.get(i), c));
    }
    for (PriceMap map : maps) {
      AxisInCase.require("map " + map.id() + ", x", map.x(), c);
      AxisInCase.require("map " + map.id() + ", y", map.y(), c);
    }
    return maps;
  }

  private void addPoint(Findings findings, PriceMap map, int row, int column, MapPoint point) {
    findings.entered(name(), point.label(map.id()), point.entry());
    findings
        .table(MapTables.CELLS)
        .add(
            map.id(),
            row,
            column,
            point.x(),
            point.y(),
            point.isPossible(),
            point.npvUsdM(),
            point.commitments().usdM(),
            point.commitments().mw(),
            point.commitments().isAny(),
            point.buys(),
            point.gap());
  }

  private void addChanges(Findings findings, PriceMap map, int number, MapSolver.Row row) {
    Table table = findings.table(MapTables.LINE);
    if (row.changes().isEmpty()) {
      List<MapPoint> possible = row.points().stream().filter(MapPoint::isPossible).toList();
      boolean always = !possible.isEmpty() && possible.stream().allMatch(MapPoint::buys);
      table.add(map.id(), number, 0, always ? "always" : "never", row.y(), 0.0, 0.0, 0.0, 0.0);
    }
    int count = 0;
    for (MapSolver.Change change : row.changes()) {
      for (MapPoint tried : change.tried()) {
        findings.entered(name(), tried.label(map.id()), tried.entry());
      }
      count++;
      table.add(
          map.id(),
          number,
          count,
          "crosses",
          row.y(),
          change.buys().x(),
          change.not().x(),
          change.buys().npvUsdM(),
          change.not().npvUsdM());
    }
  }

  private static List<MapAnchor> anchors(Case c, PriceMap map) {
    return c.studies().anchors().stream().filter(a -> a.map().equals(map.id())).toList();
  }

  /** In the order of the case. */
  private void addAnchors(
      Case c, PriceMap map, List<MapAnchor> anchors, List<MapSolver.Row> rows, Findings findings) {
    Map<String, MapPoint> points = new HashMap<>();
    for (MapSolver.Row row : rows) {
      for (MapSolver.Reported r : row.reported()) {
        points.put(r.anchor().id(), r.point());
        if (!row.points().contains(r.point())) {
          findings.entered(name(), r.point().label(map.id()), r.point().entry());
        }
      }
    }
    for (MapAnchor a : anchors) {
      MapPoint point = Objects.requireNonNull(points.get(a.id()));
      Optional<Provenance> source = c.findProvenance("studies.anchors." + a.id());
      findings
          .table(MapTables.ANCHORS)
          .add(
              map.id(),
              a.id(),
              a.name(),
              a.x(),
              a.y(),
              source.map(Provenance::source).orElse(""),
              source.map(Provenance::asOf).orElse(""),
              source.map(p -> p.confidence().label()).orElse("no source"),
              point.isPossible(),
              point.npvUsdM(),
              point.commitments().usdM(),
              point.buys());
    }
  }

  static Map<String, Object> described(Axis axis) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("address", axis.address());
    described.put("label", axis.title());
    described.put("relative", axis.relative());
    return described;
  }
}
