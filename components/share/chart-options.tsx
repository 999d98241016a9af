import { useId } from "react";
import type { TimeMeasure } from "@/lib/analysis/latency/types";
import { charts, findChart } from "@/lib/charts/definitions/charts";
import type { Destination, ShareTheme } from "@/lib/publish/share/destinations";
import { Radios } from "./radios";

type ChartOptionsProps = {
  readonly destination: Destination;
  readonly chart: string;
  readonly onChart: (chart: string) => void;
  readonly measure: TimeMeasure;
  readonly onMeasure: (measure: TimeMeasure) => void;
  readonly theme: ShareTheme;
  readonly onTheme: (theme: ShareTheme) => void;
};

const themeTitles: Record<ShareTheme, string> = { light: "Light", dark: "Dark", auto: "As the reader’s system" };

const measures = [
  { id: "firstToken", title: "Until the first token" },
  { id: "fullAnswer", title: "Until the whole answer" },
] as const;

/** Which chart, and how it looks. */
export function ChartOptions(props: ChartOptionsProps) {
  const { destination, chart, onChart, measure, onMeasure, theme, onTheme } = props;
  const id = useId();
  const themes = destination.themes.map((each) => ({ id: each, title: themeTitles[each] }));
  return (
    <>
      <div className="share-chart">
        <label htmlFor={id}>Chart</label>
        <select id={id} value={chart} onChange={(event) => onChart(event.currentTarget.value)}>
          {charts.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
      </div>
      {findChart(chart)?.needs.includes("latency") && (
        <Radios legend="Time shown" options={measures} value={measure} onChange={onMeasure} />
      )}
      <Radios legend="Theme" options={themes} value={theme} onChange={onTheme} />
    </>
  );
}
