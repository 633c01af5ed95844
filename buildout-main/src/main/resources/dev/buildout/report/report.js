'use strict';
(() => {
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const family = getComputedStyle(document.body).fontFamily;
  const safe = text => echarts.format.encodeHTML(String(text));
  const number = value => value == null ? '–' : new Intl.NumberFormat('en-US',
    Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 }).format(value).replace('-', '−');

  /* One label a year: the first period of it; a phone has room for two digits. */
  const isFirst = label => /^\d{4}(-(Q1|01))?( |$)/.test(label);
  const timeLabel = (labels, narrow) => labels.some(label => /^\d{4}-/.test(label))
    ? { interval: i => isFirst(labels[i]), formatter: label => narrow ? '’' + label.slice(2, 4) : label.slice(0, 4) }
    : { formatter: label => narrow && /^\d{4}/.test(label) ? '’' + label.slice(2, 4) : label, hideOverlap: true };

  const base = () => ({
    animation: false,
    textStyle: { fontFamily: family, color: colour('ink') },
    grid: { left: 4, right: 20, top: 14, bottom: 4, containLabel: true },
    tooltip: {
      confine: true, backgroundColor: colour('page'), borderColor: colour('line'),
      textStyle: { color: colour('ink'), fontSize: 13 }, axisPointer: { type: 'shadow', shadowStyle: { color: colour('line'), opacity: .35 } },
    },
  });
  /* The family stands in each axis label, or ECharts measures them in another one and cuts them off. */
  const valueAxis = ({ axisLabel, ...more }) => ({
    type: 'value', splitNumber: 4, axisLabel: { color: colour('soft'), fontSize: 12, fontFamily: family, formatter: number, ...axisLabel },
    splitLine: { lineStyle: { color: colour('line'), opacity: .7 } }, ...more,
  });
  const categoryAxis = (data, axisLabel, more) => ({
    type: 'category', data, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('soft') } },
    axisLabel: { color: colour('soft'), fontSize: 12, fontFamily: family, ...axisLabel }, ...more,
  });

  const axisName = name => ({ name, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colour('soft'), fontSize: 12, fontFamily: family } });

  const forms = {
    bar: c => ({ type: 'bar', itemStyle: { color: c } }),
    stack: c => ({ type: 'bar', stack: 'all', itemStyle: { color: c } }),
    area: c => ({ type: 'line', stack: 'all', symbol: 'none', step: 'middle', lineStyle: { width: 0 }, areaStyle: { color: c, opacity: 1 }, itemStyle: { color: c } }),
    line: c => ({ type: 'line', symbol: 'circle', symbolSize: 5, z: 5, lineStyle: { width: 2.5, color: c }, itemStyle: { color: c } }),
    step: c => ({ type: 'line', symbol: 'none', z: 5, step: 'middle', lineStyle: { width: 2, color: c }, itemStyle: { color: c } }),
    dashed_step: c => ({ type: 'line', symbol: 'none', z: 6, step: 'middle', lineStyle: { width: 2, type: [6, 4], color: c }, itemStyle: { color: c } }),
    dashed: c => ({ type: 'line', symbol: 'none', z: 5, lineStyle: { width: 2, type: [6, 4], color: c }, itemStyle: { color: c } }),
  };

  /* Few points carry their figures: a line over years can be read without its axis. */
  const labels = (chart, series) => series.form !== 'line' || chart.small || chart.x.length > 9 ? {}
    : { label: { show: true, position: 'top', formatter: i => number(i.value), color: colour('ink'), fontSize: 12, fontWeight: 600, backgroundColor: colour('page'), padding: [1, 3], borderRadius: 3 } };

  const kinds = {
    time(chart, narrow) {
      const bars = chart.series.some(s => s.form === 'bar' || s.form === 'stack');
      const series = chart.series.map(s => ({ name: s.name, data: s.values, barMaxWidth: 36, barCategoryGap: '25%', ...forms[s.form](colour(s.colour)), ...labels(chart, s) }));
      if (chart.band.length && series.length) {
        series[0].markArea = { silent: true, itemStyle: { color: colour('range'), opacity: .45 }, data: [[{ yAxis: chart.band[0] }, { yAxis: chart.band[1] }]] };
      }
      return {
        xAxis: categoryAxis(chart.x, timeLabel(chart.x, narrow), { boundaryGap: bars || chart.series.some(s => s.form === 'line') }),
        yAxis: valueAxis({ scale: chart.band.length > 0 && !bars }),
        series,
        tooltip: {
          trigger: 'axis',
          formatter: items => '<b>' + safe(items[0].axisValue) + '</b><br>' + items.filter(i => i.value != null && (i.value !== 0 || items.length < 4))
            .map(i => i.marker + safe(i.seriesName) + ' <b>' + number(i.value) + '</b>').reverse().join('<br>') + '<br>' + safe(chart.unit),
        },
      };
    },
    heat(chart, narrow) {
      return {
        grid: { left: 4, right: 8, top: 4, bottom: 4, containLabel: true },
        xAxis: categoryAxis(chart.x, timeLabel(chart.x, narrow)),
        yAxis: categoryAxis(chart.y, { width: narrow ? 150 : 190, overflow: 'truncate', interval: 0 }, { inverse: true, axisLine: { show: false } }),
        series: [{
          type: 'heatmap', encode: { x: 0, y: 1, value: 2 },
          data: chart.cells.map(c => ({ value: c, itemStyle: { color: colour(chart.colours + c[2]), borderColor: colour('page'), borderWidth: 1 } })),
        }],
        visualMap: { show: false, min: 0, max: chart.bins, inRange: { opacity: [1, 1] } },
        tooltip: { formatter: i => '<b>' + safe(chart.y[i.value[1]]) + '</b><br>' + safe(chart.x[i.value[0]]) + ': <b>' + safe(i.value[3]) + '</b>' },
      };
    },
    bars(chart, narrow) {
      const small = chart.small;
      const longest = Math.max(...chart.y.map((_, i) => chart.series.reduce((sum, s) => sum + s.values[i], 0)));
      /* An invisible point makes the axis reach to the mark, unless the bars would vanish beside it. */
      const reach = chart.mark[0] < 3 * longest ? [{ type: 'scatter', symbolSize: 0, silent: true, data: [[chart.mark[0], 0]] }] : [];
      return {
        xAxis: valueAxis({ splitNumber: small ? 3 : 5, axisLabel: { hideOverlap: true } }),
        yAxis: categoryAxis(chart.y, { width: small ? 110 : narrow ? 130 : 330, overflow: 'truncate', interval: 0, color: colour('ink') }, { inverse: true, axisLine: { show: false } }),
        series: chart.series.map((s, n) => ({
          name: s.name, type: 'bar', stack: 'all', barMaxWidth: 16,
          data: s.values.map((v, i) => ({ value: v, itemStyle: { color: colour(s.colour), opacity: chart.emphasis[i] ? 1 : .4 } })),
          markLine: n || !chart.mark.length ? undefined : {
            silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: colour('ink'), width: 2, type: [5, 3] }, data: [{ xAxis: chart.mark[0] }],
          },
        })).concat(reach),
        tooltip: {
          trigger: 'axis',
          formatter: items => '<b>' + safe(items[0].axisValue) + '</b><br>' + items.filter(i => i.seriesType === 'bar' && i.value).map(i => i.marker + safe(i.seriesName) + ' <b>' + number(i.value) + '</b>').join('<br>')
            + (chart.mark.length ? '<br>' + safe(chart.mark[1]) + ' <b>' + number(chart.mark[0]) + '</b>' : '') + '<br>' + safe(chart.unit),
        },
      };
    },
    waterfall(chart, narrow) {
      const last = chart.rows.length - 1;
      /* A line leads from the end of a bar to the start of the next. */
      const bar = (params, api) => {
        const i = api.value(0), from = api.coord([api.value(1), i]), to = api.coord([api.value(2), i]), down = api.coord([api.value(2), i + 1]);
        const left = Math.min(from[0], to[0]), width = Math.max(2, Math.abs(to[0] - from[0])), c = colour(chart.colours[i]);
        const right = left + width + 6;
        const text = (api.value(3) > 0 && chart.colours[i] !== 'reference' ? '+' : '') + number(api.value(3));
        return { type: 'group', children: [
          { type: 'rect', shape: { x: left, y: from[1] - 8, width, height: 16, r: 2 }, style: { fill: c } },
          ...(i < last ? [{ type: 'line', shape: { x1: to[0], y1: to[1] + 8, x2: to[0], y2: down[1] - 8 }, style: { stroke: colour('soft'), lineWidth: 1 } }] : []),
          { type: 'text', style: { text, x: right, y: from[1], verticalAlign: 'middle', fill: colour('ink'), fontSize: 12, fontFamily: family } },
        ] };
      };
      return {
        xAxis: valueAxis({ splitNumber: narrow ? 3 : 5, boundaryGap: [0, narrow ? '25%' : '15%'] }),
        yAxis: categoryAxis(chart.y, { width: narrow ? 120 : 250, overflow: 'break', lineHeight: 14, interval: 0, color: colour('ink') }, { inverse: true, axisLine: { show: false } }),
        series: [{ type: 'custom', renderItem: bar, encode: { x: [1, 2], y: 0 }, data: chart.rows.map((r, i) => [i, r[0], r[1], r[1] - r[0]]) }],
        tooltip: { formatter: i => '<b>' + safe(chart.y[i.value[0]]) + '</b><br>' + number(i.value[3]) + ' to <b>' + number(i.value[2]) + '</b><br>' + safe(chart.unit) },
      };
    },
    curve(chart, narrow) {
      const tick = v => chart.before + number(v) + chart.after;
      const from = chart.x[0], to = chart.x[chart.x.length - 1];
      /* ECharts stacks over names only. Here each area reaches down to the axis, and lower ones lie before higher ones. */
      const below = chart.x.map(() => 0);
      const series = chart.series.map((s, n) => {
        const area = s.form === 'area';
        const data = s.values.map((v, i) => [chart.x[i], area ? (below[i] += v || 0) : v, v]);
        return { name: s.name, ...forms[s.form](colour(s.colour)), stack: null, step: s.form === 'step' ? 'start' : false, z: area ? 2 - n / 100 : 5, data };
      });
      /* Names of lines that stand close together take turns in two rows. */
      let row = 0;
      const named = chart.marks.map((m, i) => {
        row = i && m.at[0] - chart.marks[i - 1].at[0] < (to - from) / (narrow ? 10 : 24) ? 1 - row : 0;
        return { xAxis: m.at[0], label: { formatter: narrow ? m.name.split(':')[0] : m.name, distance: 4 + 18 * row } };
      });
      series[0].markLine = {
        silent: true, symbol: 'none', z: 7, data: named, lineStyle: { color: colour('ink'), width: 1.5, type: 'solid' },
        label: { color: colour('ink'), fontSize: 12, fontWeight: 600, fontFamily: family, backgroundColor: colour('page'), padding: [1, 4] },
      };
      series[0].markArea = {
        silent: true, itemStyle: { color: colour('range'), opacity: .45 }, label: { color: colour('soft'), fontSize: 12, fontFamily: family, position: 'insideTop' },
        data: chart.spans.map(s => [{ xAxis: s.ends[0], name: narrow ? '' : s.name }, { xAxis: s.ends[1] }]),
      };
      const areas = chart.series.every(s => s.form === 'area');
      return {
        grid: { left: 4, right: 24, top: chart.marks.length || areas ? 44 : 14, bottom: 24, containLabel: true },
        xAxis: valueAxis({ min: from, max: to, splitNumber: narrow ? 4 : 10, splitLine: { show: false }, axisLabel: { formatter: tick, hideOverlap: true }, axisLine: { show: true, onZero: false, lineStyle: { color: colour('soft') } }, ...axisName(chart.axis) }),
        yAxis: valueAxis(areas && chart.unit.startsWith('%') ? { max: 100, interval: 25 } : {}),
        series,
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: colour('soft') } },
          formatter: items => '<b>' + safe(tick(items[0].axisValue)) + '</b><br>' + items.filter(i => i.value[2] != null && (i.value[2] !== 0 || items.length < 4))
            .map(i => i.marker + safe(i.seriesName) + ' <b>' + number(i.value[2]) + '</b>').reverse().join('<br>') + '<br>' + safe(chart.unit),
        },
      };
    },
    frontier(chart, narrow) {
      return {
        grid: { left: 4, right: 24, top: 14, bottom: 24, containLabel: true },
        xAxis: valueAxis({ splitNumber: narrow ? 4 : 10, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: colour('soft') } }, ...axisName(chart.axis) }),
        yAxis: valueAxis({}),
        series: chart.curves.map(c => ({ name: c.name, ...forms.line(colour(c.colour)), symbolSize: 3, data: c.x.map((x, i) => [x, c.y[i]]) })),
        tooltip: { trigger: 'item', formatter: i => '<b>' + safe(i.seriesName) + '</b><br>' + number(i.value[0]) + ' ' + safe(chart.axis) + '<br><b>' + number(i.value[1]) + '</b> ' + safe(chart.unit) },
      };
    },
    map(chart, narrow) {
      const cell = (params, api) => {
        const c = chart.cells[params.dataIndex], a = api.coord([c.box[0], c.box[3]]), b = api.coord([c.box[1], c.box[2]]);
        return { type: 'rect', shape: { x: a[0], y: a[1], width: b[0] - a[0], height: b[1] - a[1] }, style: { fill: colour(c.colour), stroke: colour('page'), lineWidth: 1 } };
      };
      const axis = (a, more) => {
        const tick = v => a.before + number(v) + a.after;
        return valueAxis({
          min: a.ends[0], max: a.ends[1], splitLine: { show: false }, axisTick: { show: true, customValues: a.centres, lineStyle: { color: colour('soft') } },
          axisLabel: { customValues: a.centres, formatter: tick, hideOverlap: true, showMinLabel: true, showMaxLabel: true }, ...axisName(a.title), ...more,
        });
      };
      /* Points carry their number in the list; it stands inwards near the sides, else above or below in turn. */
      const [left, right] = chart.axes[0].ends;
      const side = p => {
        const at = (p.at[0] - left) / (right - left);
        return at < .15 ? 'right' : at > .85 ? 'left' : chart.points.indexOf(p) % 2 ? 'bottom' : 'top';
      };
      return {
        grid: { left: 26, right: 24, top: 10, bottom: 24, containLabel: true },
        xAxis: axis(chart.axes[0]),
        yAxis: axis(chart.axes[1], { nameLocation: 'middle', nameGap: 64, nameTextStyle: { color: colour('soft'), fontSize: 12, fontFamily: family, width: 250, overflow: 'truncate' } }),
        series: [
          { type: 'custom', renderItem: cell, clip: true, data: chart.cells.map(c => [(c.box[0] + c.box[1]) / 2, (c.box[2] + c.box[3]) / 2]) },
          ...chart.lines.map(line => ({ type: 'line', data: line, symbol: 'none', silent: true, z: 5, lineStyle: { color: colour('ink'), width: 2.5 } })),
          {
            type: 'scatter', symbolSize: 12, z: 8, labelLayout: { moveOverlap: 'shiftY' },
            data: chart.points.map(p => ({
              value: p.at, itemStyle: { color: colour(p.colour), borderColor: colour('page'), borderWidth: 2, opacity: 1 },
              label: {
                show: true, formatter: String(chart.points.indexOf(p) + 1), color: colour('ink'), fontSize: 12, fontWeight: 600, fontFamily: family, backgroundColor: colour('page'), padding: [2, 5], borderRadius: 3,
                position: side(p), distance: 7,
              },
            })),
          },
        ],
        tooltip: {
          trigger: 'item',
          formatter: i => {
            if (i.seriesType === 'scatter') return '<b>' + safe(chart.points[i.dataIndex].name) + '</b><br>' + safe(chart.points[i.dataIndex].text);
            const c = chart.cells[i.dataIndex];
            return safe(chart.axes[0].title) + ' <b>' + safe(c.at[0]) + '</b><br>' + safe(chart.axes[1].title) + ' <b>' + safe(c.at[1]) + '</b><br>' + safe(c.text);
          },
        },
      };
    },
    span(chart, narrow) {
      const bar = (params, api) => {
        const r = chart.rows[params.dataIndex], half = api.size([1, 0])[0] / 2;
        const a = api.coord([r.from, params.dataIndex]), b = api.coord([r.to, params.dataIndex]);
        const left = a[0] - half + 1, right = b[0] + half - 1, y = a[1], h = 7;
        const tip = r.open ? [[right - 10, y - h], [right, y], [right - 10, y + h]] : [[right, y - h], [right, y + h]];
        return { type: 'polygon', shape: { points: [[left, y - h], ...tip, [left, y + h]] }, style: { fill: colour(r.colour) } };
      };
      return {
        xAxis: categoryAxis(chart.x, !narrow && chart.x.length <= 12 ? { interval: 0 } : timeLabel(chart.x, narrow)),
        yAxis: categoryAxis(chart.y, { width: narrow ? 130 : 260, overflow: 'truncate', interval: 0, color: colour('ink') }, { inverse: true, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: colour('line'), opacity: .5 } } }),
        series: [
          { type: 'custom', renderItem: bar, encode: { x: [1, 2], y: 0 }, data: chart.rows.map((r, i) => [i, r.from, r.to]) },
          { type: 'scatter', symbol: 'diamond', symbolSize: 14, z: 5, itemStyle: { color: colour('ink'), borderColor: colour('page'), borderWidth: 1.5, opacity: 1 }, data: chart.rows.map((r, i) => [r.point, i]).filter(p => p[0] >= 0) },
        ],
        tooltip: { trigger: 'item', formatter: i => { const n = i.seriesType === 'custom' ? i.value[0] : i.value[1]; return '<b>' + safe(chart.y[n]) + '</b><br>' + safe(chart.rows[n].text); } },
      };
    },
    range(chart, narrow) {
      const bar = (params, api) => {
        const from = api.coord([api.value(1), api.value(0)]), to = api.coord([api.value(2), api.value(0)]);
        return { type: 'rect', shape: { x: from[0], y: from[1] - 5, width: Math.max(2, to[0] - from[0]), height: 10, r: 5 }, style: { fill: colour('range') } };
      };
      const outside = r => r[3] < r[0] || r[3] > r[1];
      return {
        xAxis: valueAxis({ scale: true, splitNumber: narrow ? 3 : 6, axisLabel: { formatter: v => number(v) + ' %' } }),
        yAxis: categoryAxis(chart.y, { width: narrow ? 130 : 380, overflow: narrow ? 'break' : 'truncate', lineHeight: 14, interval: 0, color: colour('ink') }, { inverse: true, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: colour('line'), opacity: .5 } } }),
        series: [
          { type: 'custom', renderItem: bar, encode: { x: [1, 2], y: 0 }, data: chart.rows.map((r, i) => [i, r[0], r[1]]), silent: true },
          { type: 'scatter', symbolSize: 10, itemStyle: { color: colour('reference'), opacity: 1 }, data: chart.rows.map((r, i) => [r[2], i]).filter(p => p[0] != null) },
          { type: 'scatter', symbolSize: 13, z: 5, data: chart.rows.map((r, i) => ({ value: [r[3], i], itemStyle: { color: colour(outside(r) ? 'bad' : 'plan'), opacity: 1 } })) },
        ],
        tooltip: {
          trigger: 'item',
          formatter: i => '<b>' + safe(chart.y[i.value[1]]) + '</b><br>' + safe(chart.text[i.value[1]]),
        },
      };
    },
  };

  /* Lying bars, heat maps and ranges are as high as they have rows. */
  const rowHeight = { heat: 24, bars: 26, range: 38, waterfall: 40, span: 30 };
  const drawn = [];
  function draw() {
    for (const [id, chart] of Object.entries(charts)) {
      const box = document.getElementById(id);
      chart.small = box.closest('.small') !== null;
      const narrow = box.clientWidth < 480;
      if (rowHeight[chart.kind]) box.style.height = chart.y.length * rowHeight[chart.kind] * (narrow && chart.kind === 'range' ? 1.4 : 1) + 36 + 'px';
      if (chart.kind === 'map') box.style.height = Math.max(300, Math.min(520, 70 + chart.cells.length / chart.axes[0].centres.length * 44)) + 'px';
      const instance = echarts.getInstanceByDom(box) || echarts.init(box, null, { renderer: 'svg' });
      const common = base(), option = kinds[chart.kind](chart, narrow);
      instance.setOption({ ...common, ...option, grid: option.grid || common.grid, tooltip: { ...common.tooltip, ...option.tooltip } }, true);
      instance.resize();
      if (!drawn.includes(instance)) drawn.push(instance);
    }
    document.documentElement.dataset.charts = drawn.length;
  }

  function filter(input) {
    const table = input.closest('.search').nextElementSibling;
    const rows = [...table.querySelectorAll('tbody tr')].map(row => [row, row.textContent.toLowerCase()]);
    const status = input.closest('.search').querySelector('[role=status]');
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const [row, text] of rows) {
        row.hidden = !words.every(word => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      status.textContent = words.length ? shown + ' of ' + rows.length : '';
    });
  }

  draw();
  document.querySelectorAll('[data-filter]').forEach(filter);
  let width = innerWidth, waiting;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(draw, 150);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  /* On paper nothing can be opened: open it first, and fit the charts to the paper. */
  const closed = [...document.querySelectorAll('details.fold:not([open])')];
  matchMedia('print').addEventListener('change', change => {
    closed.forEach(details => { details.open = change.matches; });
    draw();
  });
})();
