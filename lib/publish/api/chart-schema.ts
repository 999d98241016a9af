import { z } from "zod";
import { approachId, type DeepReadonly, link, named, preset, warning } from "./schemas";

const axis = named(
  "Axis",
  z.strictObject({
    title: z.string(),
    scale: z.enum(["linear", "log"]),
    domain: z.tuple([z.number(), z.number()]),
  }),
);

const points = z.array(z.strictObject({ x: z.number(), y: z.number() }));
const side = z.strictObject({ id: approachId, label: z.string() });
const interval = z.tuple([z.number(), z.number()]).nullable();
const parts = z.array(z.strictObject({ name: z.string(), value: z.number() }));
const end = z.strictObject({ difference: z.number(), input: z.string() });

const shared = {
  chart: z.string(),
  title: z.string(),
  subtitle: z.string(),
  summary: z.string(),
  link,
  scenario: z.string().optional().describe("What its maker called it"),
  preset,
  warnings: z.array(warning),
  table: z.strictObject({
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
};

const lines = z.strictObject({
  ...shared,
  kind: z.literal("lines"),
  x: axis,
  y: axis,
  series: z.array(
    z.strictObject({
      id: approachId,
      name: z.string(),
      points,
      band: z.strictObject({ low: points, high: points }).optional(),
    }),
  ),
  marks: z.array(
    z.strictObject({
      kind: z.enum(["rule", "level", "dot", "tick"]),
      x: z.number().optional(),
      y: z.number().optional(),
      label: z.string().optional(),
    }),
  ),
});

const areas = z.strictObject({
  ...shared,
  kind: z.literal("areas"),
  x: axis,
  y: axis,
  series: z.array(z.strictObject({ id: approachId, name: z.string(), points })),
});

const bars = z.strictObject({
  ...shared,
  kind: z.literal("bars"),
  x: axis,
  series: z.array(z.strictObject({ id: approachId, name: z.string(), parts })),
});

const swings = z.strictObject({
  ...shared,
  kind: z.literal("swings"),
  x: axis,
  left: side,
  right: side,
  now: z.number(),
  series: z.array(
    z.strictObject({
      field: z.string(),
      name: z.string(),
      from: end,
      to: end,
      assumed: z.boolean(),
      note: z.string(),
    }),
  ),
});

const stages = z.strictObject({
  ...shared,
  kind: z.literal("stages"),
  x: axis,
  limit: z.number().nullable(),
  series: z.array(
    z.strictObject({
      id: approachId,
      name: z.string(),
      note: z.string(),
      bars: z.array(z.strictObject({ name: z.string(), parts })),
    }),
  ),
});

const places = z.strictObject({
  ...shared,
  kind: z.literal("points"),
  x: axis,
  y: axis,
  limit: z.number().nullable(),
  frontier: points,
  series: z.array(
    z.strictObject({
      id: approachId,
      x: z.number(),
      y: z.number(),
      xBand: interval,
      yBand: interval,
      isOnFrontier: z.boolean(),
    }),
  ),
});

const values = z.strictObject({ title: z.string(), values: z.array(z.string()) });

const map = z.strictObject({
  ...shared,
  kind: z.literal("map"),
  x: values,
  y: values,
  series: z.array(z.strictObject({ column: z.int(), row: z.int(), winner: approachId, pale: z.boolean() })),
});

const chartData = named(
  "ChartData",
  z.discriminatedUnion("kind", [lines, areas, bars, swings, stages, places, map]),
  "What a chart shows; which series it has depends on its kind",
);

export type ChartData = DeepReadonly<z.infer<typeof chartData>>;
