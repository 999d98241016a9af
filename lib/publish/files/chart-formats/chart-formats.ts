import type { ChartFormat } from "./chart-format";
import { csv } from "./csv";
import { json } from "./json";
import { png } from "./png";
import { svg } from "./svg";

/** Every form in which there is a file of a chart. */
export const chartFormats: readonly ChartFormat[] = [svg, png, csv, json];
