/** `npm run bench -- charts`: one chart drawn, beside what others draw it with. A PNG is drawn in a thread of its own, as by the server. */
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { fontFiles } from "../app/chart/font-files.mjs";
import { benchPeers } from "./bench-peers.mjs";
import { bundleFile } from "./bundle.mjs";
import { root } from "./set-up.mjs";

/** @typedef {ReturnType<typeof import("../bench/charts").chartToDraw>} Chart */

const fonts = fontFiles(root);

/** @returns {Promise<string[]>} */
export async function benchCharts() {
  const bundle = await bundleFile("bench/charts.ts");
  /** @type {Worker[]} */
  const threads = [];
  const thread = (/** @type {string} */ file, /** @type {object} */ workerData) => {
    const worker = new Worker(new URL(file, import.meta.url), { workerData });
    threads.push(worker);
    return async (/** @type {string} */ message) => {
      worker.postMessage(message);
      return (await once(worker, "message"))[0].png;
    };
  };
  try {
    /** @type {typeof import("../bench/charts")} */
    const { chartToDraw, quantile, roundsBeside, timesBeside } = await import(bundle.url);
    const spreadOf = (/** @type {readonly number[]} */ each) => {
      const [low = 0, median = 0, high = 0] = [0.25, 0.5, 0.75].map((share) => quantile(each, share));
      return { low, median, high };
    };
    const chart = chartToDraw();
    const peers = await benchPeers();
    const rasterise = thread("../app/chart/rasterise.worker.mjs", { fonts });
    const { lines, x, y, title, subtitle, width, height } = chart;
    const chartJs = thread("./bench-chart-js.worker.mjs", { fonts, lines, x, y, title, subtitle, width, height });
    const works = {
      "SVG: ours, title, ticks and lines given": () => chart.drawGiven(),
      "SVG: Observable Plot with linkedom": await plotOf(chart, peers),
      "SVG: ECharts on a server": await echartsOf(chart, peers),
      "SVG: ours, from the answer, with its words": () => chart.draw(),
      "PNG: ours, title, ticks and lines given": () => rasterise(chart.drawGiven()),
      "PNG: Chart.js with @napi-rs/canvas": () => chartJs(""),
    };
    const drawings = Object.values(works).map(drawing);
    const inARow = (await timesBeside(drawings, turnMs)).map(spreadOf);
    const inTurn = (await timesBeside(drawings)).map(spreadOf);
    const most = Math.max(...chart.lines.map(({ points }) => points.length));
    return [
      `One chart, ${width} x ${height}, ${lines.length} lines of up to ${most} points with bands: medians of ${roundsBeside} alternating rounds, and the middle half; many in a row, and one in turn with the others`,
      ...Object.keys(works).map((what, index) => `  ${what.padEnd(44)}${rowOf(inARow[index])}${rowOf(inTurn[index])}`),
      `  in a row ${ratiosOf(inARow)}`,
      `  in turn  ${ratiosOf(inTurn)}`,
    ];
  } finally {
    for (const worker of threads) await worker.terminate();
    bundle.remove();
  }
}

/** Of one turn, many in a row. */
const turnMs = 40;

/** @typedef {{ low: number, median: number, high: number }} Spread */

function ratiosOf(/** @type {readonly Spread[]} */ found) {
  const [ours = 0, plot = 0, echarts = 0, , png = 0, theirPng = 0] = found.map(({ median }) => median);
  return `ours is faster than Plot ${times(plot, ours)}, than ECharts ${times(echarts, ours)}; as PNG than Chart.js ${times(theirPng, png)}`;
}

const times = (/** @type {number} */ theirs, /** @type {number} */ ours) => `${(theirs / ours).toPrecision(2)} times`;

const rowOf = (/** @type {Spread | undefined} */ spread) =>
  spread
    ? `${spread.median.toFixed(2).padStart(8)} ms  (${spread.low.toFixed(2)} to ${spread.high.toFixed(2)})`.padEnd(30)
    : "";

/** What is drawn, held to be something. */
const drawing = (/** @type {() => string | Promise<Uint8Array>} */ work) => () => {
  const drawn = work();
  return drawn instanceof Promise ? drawn.then(refuseNothing) : refuseNothing(drawn);
};

function refuseNothing(/** @type {string | Uint8Array} */ drawn) {
  if (drawn.length < 2_000) throw new Error("nothing was drawn");
}

const load = (/** @type {NodeJS.Require} */ peers, /** @type {string} */ name) =>
  import(pathToFileURL(peers.resolve(name)).href);

async function plotOf(/** @type {Chart} */ chart, /** @type {NodeJS.Require} */ peers) {
  const plot = await import(pathToFileURL(join(peers.resolve("@observablehq/plot"), "../index.js")).href).catch(() =>
    load(peers, "@observablehq/plot"),
  );
  const { parseHTML } = await load(peers, "linkedom");
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const areas = chart.lines.map(({ low, high, colour }) =>
    plot.areaY(
      low.map(({ x, y }, index) => ({ x, low: y, high: high[index].y })),
      { x: "x", y1: "low", y2: "high", fill: colour, fillOpacity: 0.12 },
    ),
  );
  const draw = () => [
    ...areas,
    ...chart.lines.map(({ points, colour }) => plot.line(points, { x: "x", y: "y", stroke: colour })),
    ...chart.lines.map(({ points, label, colour }) =>
      plot.text([points.at(-1)], { x: "x", y: "y", text: () => label, fill: colour, dx: 6, textAnchor: "start" }),
    ),
  ];
  return () =>
    plot.plot({
      document,
      width: chart.width,
      height: chart.height,
      marginRight: 140,
      title: chart.title,
      subtitle: chart.subtitle,
      x: { domain: chart.x.domain, ticks: chart.x.ticks, label: chart.x.title },
      y: { domain: chart.y.domain, ticks: chart.y.ticks, label: chart.y.title, grid: true },
      marks: draw(),
    }).outerHTML;
}

async function echartsOf(/** @type {Chart} */ chart, /** @type {NodeJS.Require} */ peers) {
  const echarts = peers("echarts");
  const option = {
    animation: false,
    title: { text: chart.title, subtext: chart.subtitle },
    grid: { right: 140 },
    xAxis: { type: "value", min: chart.x.domain[0], max: chart.x.domain[1], name: chart.x.title },
    yAxis: { type: "value", min: chart.y.domain[0], max: chart.y.domain[1], name: chart.y.title },
    series: chart.lines.flatMap(({ points, low, high, label, colour }, index) => [
      { type: "line", symbol: "none", stack: `band${index}`, lineStyle: { opacity: 0 }, data: pairs(low) },
      {
        type: "line",
        symbol: "none",
        stack: `band${index}`,
        lineStyle: { opacity: 0 },
        areaStyle: { color: colour, opacity: 0.12 },
        data: high.map(({ x, y }, at) => [x, y - low[at].y]),
      },
      {
        type: "line",
        symbol: "none",
        data: pairs(points),
        lineStyle: { color: colour },
        endLabel: { show: true, formatter: label },
      },
    ]),
  };
  return () => {
    const drawn = echarts.init(null, null, { renderer: "svg", ssr: true, width: chart.width, height: chart.height });
    drawn.setOption(option);
    const svg = drawn.renderToSVGString();
    drawn.dispose();
    return svg;
  };
}

const pairs = (/** @type {readonly { x: number, y: number }[]} */ points) => points.map(({ x, y }) => [x, y]);
