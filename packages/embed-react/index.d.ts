import type { ReactElement } from "react";

export type CrossoverChartProps = {
  /** A whole address, as the page and every answer give it: "https://…/?p=support-bot.2026-11&v=1". */
  readonly link: string;
  /** Costs over time unless another is named. */
  readonly chart?:
    | "over-time"
    | "volume"
    | "breakdown"
    | "sensitivity"
    | "who-wins"
    | "odds"
    | "latency"
    | "distribution"
    | "cost-latency"
    | "headroom";
  /** What the card is called, for who hears it. */
  readonly title: string;
  /** What stands for the picture where it cannot be seen; the title unless given. */
  readonly alt?: string;
  /** In pixels; picture and card are as high. The Share dialog knows it. 480 unless given. */
  readonly height?: number;
  /** "auto" follows the reader's system. Light unless given. */
  readonly theme?: "light" | "dark" | "auto";
  /** Which time a chart of latency shows. */
  readonly measure?: "firstToken" | "fullAnswer";
};

/**
 * A chart of Crossover: its picture, and on a click the live card in its place, which is as high. Without scripts the
 * picture leads to the page. Throws where `link` is no whole address.
 */
export function CrossoverChart(props: CrossoverChartProps): ReactElement;
