/** Draws one chart as PNG with Chart.js, each time it is asked, for `npm run bench -- charts`. */
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { benchPeers } from "./bench-peers.mjs";

/** @typedef {ReturnType<typeof import("../bench/charts").chartToDraw>} Chart */

const draw = await chartJsOf(workerData, await benchPeers());
parentPort?.on("message", () => parentPort?.postMessage({ png: draw() }));

async function chartJsOf(
  /** @type {Chart & { fonts: Record<string, string> }} */ chart,
  /** @type {NodeJS.Require} */ peers,
) {
  const { createCanvas, GlobalFonts } = peers("@napi-rs/canvas");
  for (const file of Object.values(chart.fonts)) GlobalFonts.registerFromPath(file, "Inter");
  const { Chart, registerables } = await import(pathToFileURL(peers.resolve("chart.js")).href);
  Chart.register(...registerables);
  Chart.defaults.font.family = "Inter";
  const plain = { pointRadius: 0, borderWidth: 0, tension: 0 };
  const data = () => ({
    datasets: chart.lines.flatMap(({ points, low, high, label, colour }) => [
      { ...plain, label: "", data: low.slice() },
      { ...plain, label: "", data: high.slice(), fill: "-1", backgroundColor: `${colour}1f` },
      { ...plain, label, data: points.slice(), borderColor: colour, borderWidth: 2 },
    ]),
  });
  const options = {
    responsive: false,
    animation: false,
    devicePixelRatio: 1,
    parsing: false,
    scales: {
      x: {
        type: "linear",
        min: chart.x.domain[0],
        max: chart.x.domain[1],
        title: { display: true, text: chart.x.title },
      },
      y: {
        type: "linear",
        min: chart.y.domain[0],
        max: chart.y.domain[1],
        title: { display: true, text: chart.y.title },
      },
    },
    plugins: {
      title: { display: true, text: chart.title },
      subtitle: { display: true, text: chart.subtitle },
      legend: { labels: { filter: (/** @type {{ text: string }} */ { text }) => text !== "" } },
    },
  };
  return () => {
    const canvas = createCanvas(chart.width, chart.height);
    const drawn = new Chart(canvas.getContext("2d"), { type: "line", data: data(), options });
    const png = canvas.toBuffer("image/png");
    drawn.destroy();
    return png;
  };
}
