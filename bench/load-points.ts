import {
  figuresOf,
  loads,
  machines,
  measured,
  saidAt,
  saidWith,
  simulatedAt,
  simulatedUsers,
  type Times,
} from "../tests/analysis/latency/load-points";

/** What is said of machines under load, beside what was measured and what a server that is simulated step by step does. */
export function benchLoadPoints(): string[] {
  const points = machines.flatMap((machine) =>
    loads.map((load) => {
      const perSecond = load * figuresOf(machine).maxRequestsPerSecond;
      return { machine, load, said: saidAt(machine, perSecond), simulated: simulatedAt(machine, perSecond) };
    }),
  );
  const asMeasured = measured.map((point) => ({
    ...point,
    said: saidWith(point),
    simulated: simulatedUsers(point.machine, point.atOnce),
  }));
  return [
    "Machines under load: mean first token and pace, said by the product",
    "  against a simulated server, requests at random                    first said / simulated     pace said / simulated",
    ...points.map(({ machine, load, said, simulated }) =>
      row(`${machine.replace("self-hosted-", "")}, ${100 * load}% of the most measured`, said, simulated),
    ),
    `  worst: first token ${worst(points, "firstTokenMs", ({ simulated }) => simulated)}, pace ${worst(points, "msPerToken", ({ simulated }) => simulated)}`,
    "  against measured users who ask again at once                       first said / measured      pace said / measured",
    ...asMeasured.map((point) =>
      row(`${point.machine.replace("self-hosted-", "")}, ${point.atOnce} at once`, point.said, point),
    ),
    `  worst: first token ${worst(asMeasured, "firstTokenMs", (point) => point)}, pace ${worst(asMeasured, "msPerToken", (point) => point)}`,
    "  the simulation with as many users, against what was measured       first sim. / measured      pace sim. / measured",
    ...asMeasured.map((point) =>
      row(`${point.machine.replace("self-hosted-", "")}, ${point.atOnce} at once`, point.simulated, point),
    ),
  ];
}

const error = (said: number, real: number): number => said / real - 1;
const percent = (share: number): string => `${share >= 0 ? "+" : ""}${(100 * share).toFixed(0)}%`;

function row(what: string, said: Times, real: Times): string {
  const pair = (key: keyof Times, digits: number) =>
    Number.isNaN(said[key])
      ? `full / ${real[key].toFixed(digits)}`
      : `${said[key].toFixed(digits)} / ${real[key].toFixed(digits)} ${percent(error(said[key], real[key]))}`.padStart(
          24,
        );
  return `  ${what.padEnd(62)}${pair("firstTokenMs", 0)}${pair("msPerToken", 2)}`;
}

function worst<Point extends { readonly said: Times }>(
  points: readonly Point[],
  key: keyof Times,
  trueOf: (point: Point) => Times,
): string {
  const errors = points.map((point) => error(point.said[key], trueOf(point)[key]));
  return percent(errors.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0));
}
