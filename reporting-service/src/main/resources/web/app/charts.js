// Draws a chart from the table that stands in the same figure. The table is the truth: without
// this file, or with data saving on, the reader simply sees the numbers.
import { BarChart, LineChart, MapChart } from "echarts/charts";
import { AriaComponent, GeoComponent, GridComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

echarts.use([BarChart, LineChart, MapChart, AriaComponent, GeoComponent, GridComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

const v = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const locale = document.documentElement.lang || "en";
const whole = (n) => Number(n).toLocaleString(locale);

// A cell tells its number in data-n, so that no grouping sign of any language has to be understood.
const number = (cell) =>
  cell.dataset.n === "" ? NaN : Number(cell.dataset.n ?? cell.textContent.replace(/[^\d.-]/g, ""));
const read = (table) => {
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells]);
  return {
    head: [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim()),
    names: rows.map((row) => row[0].textContent.trim()),
    keys: [...table.tBodies[0].rows].map((row) => row.dataset.key),
    column: (i) => rows.map((row) => number(row[i])),
  };
};

const base = () => ({
  animation: false,
  textStyle: { fontFamily: v("font"), color: v("ink-2") },
  aria: { enabled: true },
  tooltip: {
    renderMode: "richText", trigger: "axis", confine: true, padding: 8,
    backgroundColor: v("surface"), borderColor: v("line-strong"), borderWidth: 1,
    textStyle: { color: v("ink"), fontSize: 13, fontFamily: v("font") },
    axisPointer: { type: "line", lineStyle: { color: v("line-strong"), type: "solid" } },
  },
  grid: { left: 4, right: 8, top: 24, bottom: 4, containLabel: true },
});
const axes = (names) => ({
  xAxis: {
    type: "category", data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: v("line-strong") } },
    axisLabel: { color: v("ink-2"), fontSize: 11, hideOverlap: true },
  },
  yAxis: {
    type: "value", splitNumber: 4, minInterval: 1, axisLabel: { color: v("ink-2"), fontSize: 12, formatter: whole },
    splitLine: { lineStyle: { color: v("line") } },
  },
});

// The ink that reads best on a step of the map.
const light = (hex) => {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
const readable = (fill) => [v("ink"), v("surface")].sort((a, b) => ratio(b, fill) - ratio(a, fill))[0];

const bounds = (shapes) => {
  const points = shapes.features.flatMap((f) => f.geometry.coordinates.flat(f.geometry.type === "Polygon" ? 1 : 2));
  const span = (k) => Math.max(...points.map((p) => p[k])) - Math.min(...points.map((p) => p[k]));
  return [span(0) || 1, span(1) || 1];
};
// The longer side of the country fills the box, and nothing is cut.
const fit = (box, [wide, high]) => Math.min(box.clientWidth, (box.clientHeight * wide) / high) * 0.98;

const kinds = {
  // The first column is x, every other one a series: the first as bars, the rest as lines.
  days: (t) => ({
    ...base(), ...axes(t.names),
    series: t.head.slice(1).map((name, k) => k === 0
      ? { name, type: "bar", data: t.column(1), barMaxWidth: 26, itemStyle: { color: v("s1"), borderRadius: [2, 2, 0, 0] } }
      : {
        name, type: "line", data: t.column(k + 1), symbol: "circle", symbolSize: 7, lineStyle: { color: v("s2"), width: 2.5 },
        itemStyle: { color: v("s2"), borderColor: v("surface"), borderWidth: 1.5 },
      }),
  }),
  bars: (t) => ({
    ...base(), ...axes(t.names),
    series: [{
      name: t.head[1], type: "bar", data: t.column(1), barCategoryGap: "22%", barMaxWidth: 64,
      label: { show: true, position: "top", color: v("ink"), fontSize: 12, formatter: (p) => whole(p.value) },
      itemStyle: { color: v("s1"), borderRadius: [2, 2, 0, 0] },
    }],
  }),
  // Columns: place, share, base, part; the shapes come from the figure's data-shapes.
  map: (t, box, shapes) => {
    echarts.registerMap("country", shapes);
    const values = t.column(1), wholes = t.column(2), parts = t.column(3);
    const limits = box.closest("figure").dataset.limits.split(",").map(Number);
    const step = (value) => v(Number.isNaN(value) ? "m0" : `m${1 + limits.filter((n) => value >= n).length}`);
    const byKey = new Map(t.keys.map((key, k) => [key, k]));
    return {
      ...base(),
      tooltip: {
        ...base().tooltip, trigger: "item",
        formatter: (p) => (p.data?.told ? `${p.data.label.formatter}\n${p.data.told}` : p.name),
      },
      series: [{
        type: "map", map: "country", nameProperty: "id", aspectScale: 1, roam: false, selectedMode: false,
        layoutCenter: ["50%", "50%"], layoutSize: fit(box, bounds(shapes)),
        itemStyle: { borderColor: v("surface"), borderWidth: 1.2, areaColor: v("m0") },
        label: { show: false },
        emphasis: {
          itemStyle: { areaColor: v("signal"), borderColor: v("ink") }, label: { color: v("on-signal"), fontWeight: 600 },
        },
        data: shapes.features.map((shape) => {
          const k = byKey.get(shape.properties.id);
          const known = k !== undefined && !Number.isNaN(values[k]);
          return {
            name: shape.properties.id, value: known ? values[k] : undefined,
            told: known ? `${whole(values[k])} % · ${whole(parts[k])} / ${whole(wholes[k])}` : "",
            itemStyle: { areaColor: step(known ? values[k] : NaN) },
            label: {
              show: box.clientWidth > 400, fontSize: 11, formatter: shape.properties.name,
              color: readable(step(known ? values[k] : NaN)),
            },
          };
        }),
      }],
    };
  },
};

const drawn = [];
const options = (figure, box, shapes) => kinds[figure.dataset.plot](read(figure.querySelector("table.data")), box, shapes);

/** Draws one figure, once; later changes of size or theme draw it anew. */
export async function draw(figure) {
  const box = figure.querySelector(".chart"), details = figure.querySelector("details");
  if (!box || !kinds[figure.dataset.plot] || figure.dataset.drawn) return;
  figure.dataset.drawn = "1";
  let shapes = null;
  if (figure.dataset.shapes) {
    const answer = await fetch(figure.dataset.shapes);
    shapes = answer.ok ? await answer.json() : null;
    if (!shapes?.features?.length) return;
  }
  box.hidden = false;
  if (details) details.open = false;
  const chart = echarts.init(box, null, { renderer: "svg" });
  chart.setOption(options(figure, box, shapes));
  drawn.push(() => chart.setOption(options(figure, box, shapes), true));
  new ResizeObserver(() => {
    chart.resize();
    if (shapes) chart.setOption({ series: [{ layoutSize: fit(box, bounds(shapes)) }] });
  }).observe(box);
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach((again) => again()));
