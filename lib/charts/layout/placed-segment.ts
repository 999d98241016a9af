import type { ApproachId } from "../../model/names";
import type { BarSegment } from "../spec/spec";
import type { Rect } from "./text-box";

export type PlacedSegment = Rect & { readonly id: ApproachId; readonly segment: BarSegment };
