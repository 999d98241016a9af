import { useMemo, useState } from "react";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import { defaultChart } from "@/lib/publish/embed/oembed";
import { type Destination, destinations, type ShareTheme } from "@/lib/publish/share/destinations";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import type { Share } from "@/lib/publish/share/share";
import { sharedChart } from "@/lib/publish/share/shared-chart";
import { type ViewId, withView } from "@/lib/scenario/read/view";
import type { Numbers } from "./numbers-choice";
import type { Asked } from "./share-context";

const [link, notion] = destinations as readonly [Destination, Destination];

/** Where a chart was pasted last time; the page itself starts with its link, which is at hand then. */
let lastForCharts = notion;

const frozenOf = ({ scenario, baseCases, ruledOut }: Evaluation): string =>
  frozenLink({
    scenario,
    sheets: [...baseCases.values()],
    ruledOut: ruledOut.map(({ baseCase, unmet }) => ({ sheet: baseCase, unmet })),
  }).link;

/** What is chosen in the dialog, and what comes of it. */
export function useShare(source: ChartSource, shortLink: string, view: ViewId, asked: Asked) {
  const { evaluation } = source;
  const [destination, setDestination] = useState<Destination>(asked.chart === null ? link : lastForCharts);
  const [chart, setChart] = useState(asked.chart ?? defaultChart.id);
  const [measure, setMeasure] = useState(asked.measure);
  const [wanted, setTheme] = useState<ShareTheme | null>(null);
  const [numbers, setNumbers] = useState<Numbers>("follow");
  const [written, setWritten] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const frozen = useMemo(() => (numbers === "frozen" ? frozenOf(evaluation) : null), [numbers, evaluation]);
  const drawn = useMemo(() => sharedChart(chart, source, measure), [chart, source, measure]);

  const [usual = "light"] = destination.themes;
  const scenarioLink = frozen ?? shortLink;
  const share: Share = {
    origin: window.location.origin,
    // A picture or a card leads to the scenario; only a link to the page keeps what is looked at.
    link: destination.shows === "preview" ? withView(scenarioLink, view) : scenarioLink,
    chart,
    measure,
    // A theme that was chosen stays where the next place has it, too.
    theme: wanted !== null && destination.themes.includes(wanted) ? wanted : usual,
    title: drawn.title,
    // A text that was written belongs to its chart.
    alt: written?.of === `${chart} ${measure}` ? written.text : drawn.alt,
    height: drawn.height,
  };
  const choose = (id: Destination["id"]) => {
    const next = destinations.find((each) => each.id === id) ?? link;
    if (next.shows !== "preview") lastForCharts = next;
    setDestination(next);
  };
  const setAlt = (text: string | null) => setWritten(text === null ? null : { of: `${chart} ${measure}`, text });
  return { destination, choose, share, drawn, setChart, setMeasure, setTheme, numbers, setNumbers, setAlt };
}
