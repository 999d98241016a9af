import { breakdownChart } from "./breakdown/chart";
import { costLatencyChart } from "./cost-latency/chart";
import { distributionChart } from "./distribution/chart";
import { headroomChart } from "./headroom/chart";
import { latencyChart } from "./latency/chart";
import { oddsChart } from "./odds/chart";
import { overTimeChart } from "./over-time/chart";
import { sensitivityChart } from "./sensitivity/chart";
import type { ChartDefinition } from "./shared/chart";
import { volumeChart } from "./volume/chart";
import { whoWinsChart } from "./who-wins/chart";

/** Every chart there is, in the order in which they are offered. */
export const charts: readonly ChartDefinition[] = [
  overTimeChart,
  volumeChart,
  breakdownChart,
  sensitivityChart,
  whoWinsChart,
  oddsChart,
  latencyChart,
  distributionChart,
  costLatencyChart,
  headroomChart,
];

export const chartIds: readonly string[] = charts.map(({ id }) => id);

export const findChart = (id: string): ChartDefinition | undefined => charts.find((chart) => chart.id === id);
