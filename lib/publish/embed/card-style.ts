import { inkOf } from "../../charts/svg/svg-root";
import { approachIds } from "../../model/names";

/** Pictures are drawn for these widths in pixels; the style sheet shows the one that fits, scaled by less than a third. */
export const pictureWidths = [296, 420, 600, 860] as const;

/** The figure's width from which each of them is shown. */
const shownFrom = [0, 390, 540, 760] as const;

export const edge = { narrow: 12, wide: 20 } as const;
export const wideFrom = 480;

const papers = ["ink", "ink-2", "line", "paper"] as const;

/** The colours of a theme, as the pictures have them. */
function colours(theme: "light" | "dark"): string {
  const ink = inkOf(theme);
  return [...papers, ...approachIds].map((paint) => `--${paint}:${ink(paint)}`).join(";");
}

const pictureRules = shownFrom
  .slice(1)
  .map((from, index) => {
    const at = index + 1;
    return `@container (min-width:${from}px){.picture-${index}:not(:last-child){display:none}.picture-${at}{display:block}}`;
  })
  .join("");

/**
 * The same for every card, so that its hash can stand in the policy. Only fonts of the system: nothing is loaded, and the
 * height never changes afterwards. Room for a scroll bar is kept, so that its coming and going moves nothing.
 */
export const cardStyle = `
:root{${colours("light")};color-scheme:light;background:var(--paper)}
[data-theme=dark]{${colours("dark")};color-scheme:dark}
@media (prefers-color-scheme:dark){[data-theme=auto]{${colours("dark")};color-scheme:dark}}
html{overflow-y:auto;scrollbar-gutter:stable both-edges;scrollbar-width:thin;-webkit-text-size-adjust:100%}
body{margin:0;font:15px/22px Inter,'Inter Variable',system-ui,sans-serif;color:var(--ink)}
.card{box-sizing:border-box;max-width:1120px;margin:0 auto;padding:14px ${edge.narrow}px 12px;overflow-wrap:break-word}
h1,h2,p{margin:0}
.scenario{font-size:13px;line-height:18px;color:var(--ink-2)}
h1{margin-top:2px;font-size:17px;line-height:24px;font-weight:600;text-wrap:pretty}
h1 b{font-weight:600}
.notice{margin-top:8px;padding-left:10px;border-left:3px solid var(--ink-2);font-size:13px;line-height:18px}
figure{margin:14px 0 0;padding-top:12px;border-top:1px solid var(--line);container-type:inline-size}
h2{font-size:15px;line-height:20px;font-weight:600;text-wrap:balance}
.scope{margin:2px 0 10px;font-size:13px;line-height:18px;color:var(--ink-2)}
.chart-svg{display:block;width:100%;height:auto;overflow:visible}
.chart-grid,.chart-axis{shape-rendering:crispEdges}
.picture-1,.picture-2,.picture-3{display:none}
${pictureRules}
.pictures{position:relative}
.pad{position:absolute;inset:0;touch-action:pan-y;cursor:crosshair}
.line{position:absolute;border-left:1px solid var(--ink-2)}
.box{position:absolute;top:0;padding:5px 9px;font-size:12px;line-height:17px;white-space:nowrap;font-variant-numeric:tabular-nums;background:var(--paper);border:1px solid var(--line);border-radius:6px}
.box b,.box span{font-weight:600}
[hidden]{display:none}
details{margin-top:8px;font-size:13px;line-height:18px}
summary{display:inline-block;padding:5px 8px 5px 0;color:var(--ink-2);cursor:pointer}
summary::before{content:"\\25B8\\A0"}
[open] summary::before{content:"\\25BE\\A0"}
.rows{overflow:auto;max-height:320px}
table{border-collapse:collapse;min-width:100%;font-variant-numeric:tabular-nums}
caption{padding-bottom:6px;text-align:left;color:var(--ink-2)}
th,td{padding:3px 12px 3px 0;border-bottom:1px solid var(--line);text-align:left;white-space:nowrap}
th{font-weight:400}
thead th{position:sticky;top:0;background:var(--paper);color:var(--ink-2)}
.number{padding:3px 0 3px 12px;text-align:right}
.foot{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 16px;margin-top:8px;padding-top:10px;border-top:1px solid var(--line);font-size:13px;line-height:18px;color:var(--ink-2)}
.foot a{display:inline-block;padding:3px 0}
.foot .note{padding:3px 0}
.foot .address{flex:0 0 100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:12px}
a{color:var(--ink);text-underline-offset:3px}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px;border-radius:2px}
${approachIds.map((id) => `.name-${id}{color:var(--${id})}`).join("")}
@media (min-width:${wideFrom}px){.card{padding:18px ${edge.wide}px 14px}h1{font-size:20px;line-height:28px}}
@media (forced-colors:active){.chart-svg text{fill:CanvasText}.chart-grid{stroke:GrayText}.chart-series[fill=none],.chart-axis,.chart-rule{stroke:CanvasText}.chart-band{fill:none}}
@media print{details,.line,.box{display:none}.foot .address{white-space:normal}}
`.trim();
