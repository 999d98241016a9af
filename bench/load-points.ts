import {
  figuresOf,
  isFull,
  isSteady,
  loads,
  machines,
  saidAt,
  saidWith,
  simulatedAt,
  simulatedUsers,
} from "../tests/analysis/latency/load-points";
import { type Measured, measured, type Times } from "../tests/analysis/latency/measured-loads";

/** What is said of machines under load, beside what was measured and what a server that is simulated step by step does. */
export function benchLoadPoints(): string[] {
  const points = machines.flatMap((machine) =>
    loads.map((load) => {
      const perSecond = load * figuresOf(machine).maxRequestsPerSecond;
      return { machine, load, said: saidAt(machine, perSecond), simulated: simulatedAt(machine, perSecond) };
    }),
  );
  const asMeasured = measured.map((point) => ({ ...point, said: saidWith(point) }));
  const within = asMeasured.filter((point) => isSteady(point));
  const sure = points.filter(({ said }) => !said.isUnsure);
  const started = measured.flatMap((point) =>
    point.atOnce && point.machine.includes("70b")
      ? [{ ...point, simulated: simulatedUsers(point.machine, point.atOnce) }]
      : [],
  );
  return [
    "Machines under load: mean first token and pace, said by the product",
    "  against a simulated server, requests at random                    first said / simulated     pace said / simulated",
    ...points.map(({ machine, load, said, simulated }) =>
      row(
        `${short(machine)}, ${100 * load}% of the most measured`,
        said,
        simulated,
        said.isUnsure ? "says unsure" : "",
      ),
    ),
    `  worst where it is sure: first token ${worst(sure, "firstTokenMs", ({ simulated }) => simulated)}, pace ${worst(points, "msPerToken", ({ simulated }) => simulated)} of all`,
    "  against what was measured (users at once, or requests a second)    first said / measured      pace said / measured",
    ...asMeasured.map((point) => row(loadOf(point), point.said, point, placeOf(point))),
    `  worst of the ${within.length} within the measured range: first token ${worst(within, "firstTokenMs", (point) => point)}; pace ${worst(asMeasured, "msPerToken", (point) => point)} of all ${asMeasured.length}`,
    "  the simulation with as many users, against what was measured       first sim. / measured      pace sim. / measured",
    ...started.map((point) => row(loadOf(point), point.simulated, point)),
  ];
}

const short = (machine: string): string => machine.replace("self-hosted-", "");
const loadOf = ({ machine, atOnce, perSecond }: Measured): string =>
  `${short(machine)}, ${atOnce === undefined ? `${perSecond} a second` : `${atOnce} at once`}`;

/** Every place is taken, or users were started together: first tokens there are outside of what the product says. */
const placeOf = (point: Measured): string => (isFull(point) ? "full" : isSteady(point) ? "" : "in step; says unsure");

const error = (said: number, real: number): number => said / real - 1;
const percent = (share: number): string => `${share >= 0 ? "+" : ""}${(100 * share).toFixed(0)}%`;

function row(what: string, said: Times, real: Times, mark = ""): string {
  const pair = (key: keyof Times, digits: number) =>
    Number.isNaN(said[key])
      ? `none / ${real[key].toFixed(digits)}`.padStart(24)
      : `${said[key].toFixed(digits)} / ${real[key].toFixed(digits)} ${percent(error(said[key], real[key]))}`.padStart(
          24,
        );
  return `  ${what.padEnd(62)}${pair("firstTokenMs", 0)}${pair("msPerToken", 2)}  ${mark}`.trimEnd();
}

function worst<Point extends { readonly said: Times }>(
  points: readonly Point[],
  key: keyof Times,
  trueOf: (point: Point) => Times,
): string {
  const errors = points.map((point) => error(point.said[key], trueOf(point)[key]));
  return percent(errors.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0));
}
