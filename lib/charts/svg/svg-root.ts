import type { Size } from "../layout/size";
import type { Paint } from "../layout/text-box";
import { looks, type SeriesId } from "../spec/palette";
import type { Common } from "../spec/spec";
import { attributes, element, escaped, type InkPaint } from "./svg-element";

/** `page` takes its colours from the page's variables; the others stand alone. */
export type Theme = "page" | "light" | "dark";

export type SvgOptions = Size & {
  readonly theme: Theme;
  /** Makes the ids in this picture unique on a page. */
  readonly idPrefix: string;
  /** Fills the width it is given at a fixed height, scaled to fit, so that a page does not move when it is redrawn. */
  readonly fluid?: boolean;
  /** Stands within another picture. Nothing is cut off at its edges: that would take as long as all else of the two. */
  readonly within?: boolean;
};

const neutral = {
  light: { ink: "#111827", "ink-2": "#5B6472", line: "#E5E7EB", paper: "#FFFFFF" },
  dark: { ink: "#E7ECF5", "ink-2": "#9AA7BD", line: "#1F2A3D", paper: "#0B1220" },
} as const;

const fonts = "Inter, 'Inter Variable', system-ui, sans-serif";

export const safeId = ({ idPrefix }: SvgOptions): string => idPrefix.replace(/[^\w-]/g, "-");

/** The element around a picture: its size, its name and description, and the paper unless it lies on a page. */
export function svgRoot(
  { title, summary }: Pick<Common, "title" | "summary">,
  options: SvgOptions,
  content: string,
  defs = "",
): string {
  const { width, height, theme } = options;
  const id = safeId(options);
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    class: "chart-svg",
    width: options.fluid ? "100%" : width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    overflow: options.within ? "visible" : undefined,
    preserveAspectRatio: options.fluid ? "xMinYMid meet" : undefined,
    role: "img",
    "aria-labelledby": `${id}-title`,
    "aria-describedby": `${id}-desc`,
    "font-family": fonts,
    "font-size": 12,
  });
  return [
    `<svg${root}>`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(summary)}</desc>`,
    defs,
    theme === "page" ? "" : element("rect", { width, height, fill: neutral[theme].paper }),
    content,
    "</svg>",
  ].join("");
}

export function inkOf(theme: Theme): InkPaint {
  if (theme === "page") return (paint) => `var(--${paint})`;
  return (paint) => (isSeries(paint) ? looks[paint].ink[theme] : neutral[theme][paint]);
}

const isSeries = (paint: Paint): paint is SeriesId => Object.hasOwn(looks, paint);
