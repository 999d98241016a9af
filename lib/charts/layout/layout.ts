import type { ChartSpec } from "../spec/spec";
import { type AreaLayout, areaLayout } from "./area-layout";
import { type BarLayout, barLayout } from "./bar-layout";
import { headingOf } from "./frame";
import { type LineLayout, lineLayout } from "./line-layout";
import { type MapLayout, mapHeight, mapLayout } from "./map-layout";
import { type PointLayout, pointLayout } from "./point-layout";
import { type StageLayout, stageHeight, stageLayout } from "./stage-layout";
import { type TornadoLayout, tornadoHeight, tornadoLayout } from "./tornado-layout";

export type Size = {
  readonly width: number;
  readonly height: number;
  /** Draw title and subtitle inside the picture: for an image that stands alone. */
  readonly heading?: boolean;
};

/** What a picture that stands alone leaves free at its foot. */
const footRoom = 8;

/** Narrower than this, a chart is drawn from its compact spec. */
export const compactBelowWidth = 560;

export type ChartLayout = LineLayout | BarLayout | AreaLayout | TornadoLayout | MapLayout | StageLayout | PointLayout;

/** The height at which a chart of this width looks right; a chart of bars or rows is as high as those need. */
export function heightFor(spec: ChartSpec, width: number, heading = false): number {
  const isCompact = width < compactBelowWidth;
  const size = { width, height: 0, heading };
  const above = heading ? headingOf(spec, size).height + footRoom : 0;
  switch (spec.kind) {
    case "lines":
    case "areas":
    case "points":
      return above + (isCompact ? 300 : 380);
    case "bars":
      return above + 64 + spec.bars.length * (isCompact ? 60 : 56);
    case "swings":
      return above + tornadoHeight(spec, size);
    case "map":
      return above + mapHeight(spec, size);
    case "stages":
      return above + stageHeight(spec, width);
  }
}

/** Where everything in a chart goes, in pixels. Both renderers draw exactly this. */
export function layoutOf(spec: ChartSpec, size: Size): ChartLayout {
  switch (spec.kind) {
    case "lines":
      return lineLayout(spec, size);
    case "areas":
      return areaLayout(spec, size);
    case "bars":
      return barLayout(spec, size);
    case "swings":
      return tornadoLayout(spec, size);
    case "map":
      return mapLayout(spec, size);
    case "stages":
      return stageLayout(spec, size);
    case "points":
      return pointLayout(spec, size);
  }
}
