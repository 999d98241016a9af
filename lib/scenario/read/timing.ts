import { recordAt } from "../../catalog";
import {
  basisOf,
  isLatencyKind,
  type LatencyKind,
  type LatencyRecords,
  latenciesOf,
  latenciesOfPrice,
  latencyAt,
} from "../../catalog/latency";
import type { Choice, Option } from "../../model/choice";
import type { Origin } from "../../sheet/explain";

type AnyRecord = LatencyRecords[LatencyKind];

/** A technique names a kind of the catalogue, which it does not know. */
export function latencyKind(name: string): LatencyKind {
  if (!isLatencyKind(name)) throw new Error(`unknown kind of latency: ${name}`);
  return name;
}

/** A latency of the catalogue as an option of a choice. */
export function timingOption({ timing, needs }: Choice, id: string, date: string): Option | undefined {
  const record = timing && latencyAt(latencyKind(timing), id, date);
  if (!record || needs?.some((key) => figureOf(record, key) === undefined)) return;
  const { name, asOf, conditions, note, prices } = record;
  return {
    id,
    title: name,
    source: sourceOf(record),
    asOf,
    note: [conditions, note].filter(Boolean).join(" "),
    ...(prices?.length === 1 && { priced: prices[0] }),
  };
}

/** Every latency a choice offers, by id. */
export function timingIds(choice: Choice): readonly string[] {
  const ids = choice.timing ? latenciesOf(latencyKind(choice.timing)).map(({ id }) => id) : [];
  return ids.filter((id, index) => ids.indexOf(id) === index && timingOption(choice, id, "9999-12-31"));
}

/** A time of the catalogue, and where it is from: the measurement behind it, its date and its conditions. */
export type TimingFigure = { readonly value: number; readonly origin: Omit<Origin, "field"> };

/** The first of some figures that goes with a chosen record: its own latency, or one that stands for it. */
export function timingFigure(
  kind: string,
  id: string,
  keys: readonly string[],
  date: string,
): TimingFigure | undefined {
  const found = timingRecord(latencyKind(kind), id, date);
  for (const key of keys) {
    const value = found && figureOf(found.record, key);
    if (found && value !== undefined) return { value, origin: originOf(found.record, key, date, found.remark) };
  }
  return;
}

/** Records that stand for what was not measured. */
const unmeasured: Readonly<Partial<Record<LatencyKind, string>>> = {
  store: "store-unmeasured",
  embedder: "embedder-unmeasured",
};

/** Hosted models without a figure count as small up to this answer price. */
const smallUpToUsdPerMtok = 5;

function timingRecord(kind: LatencyKind, id: string, date: string): { record: AnyRecord; remark?: string } | undefined {
  const own = latencyAt(kind, id, date) ?? latenciesOfPrice(kind, id, date)[0];
  if (own) return { record: own };
  if (kind === "model") {
    const price = recordAt("model", id, date)?.values.outputUsdPerMTok ?? Number.POSITIVE_INFINITY;
    const isSmall = price <= smallUpToUsdPerMtok;
    const record = latencyAt("modelClass", isSmall ? "class-hosted-small" : "class-hosted-large", date);
    const size = isSmall ? "at most" : "more than";
    const remark = `Not measured: taken from other models whose answers cost ${size} $${smallUpToUsdPerMtok} per million tokens.`;
    return record && { record, remark };
  }
  const standIn = unmeasured[kind];
  const record = standIn === undefined ? undefined : latencyAt(kind, standIn, date);
  return record && { record, remark: "Not measured for this one." };
}

const figureOf = (record: AnyRecord, key: string): number | undefined => {
  const value = (record.values as Readonly<Record<string, unknown>>)[key];
  return typeof value === "number" ? value : undefined;
};

const assumption = { title: "assumption" };

const sourceOf = (record: AnyRecord): NonNullable<Option["source"]> =>
  "source" in record && record.source !== "assumption" ? record.source : assumption;

/** Which measurement a figure of a derived record rests on. */
const basisOfKey: Readonly<Record<string, LatencyKind>> = {
  baseP50Ms: "firstToken",
  baseP95Ms: "firstToken",
  prefillUsPerToken: "prefill",
  outputMsPerToken: "outputSpeed",
};

/** What is assumed is called so, with what it rests on in its note. */
function originOf(record: AnyRecord, key: string, date: string, remark?: string): TimingFigure["origin"] {
  const measured = measuredRecord(record, key, date);
  const assumed = record.assumed?.[key] ?? measured.assumed?.[key];
  const { title, url } = sourceOf(measured);
  const label = title === assumption.title ? title : `${measured.name} (${title})`;
  const isAssumed = assumed !== undefined || remark !== undefined;
  const rests = isAssumed && label !== assumption.title && `Rests on ${label}.`;
  const note = [remark, assumed && `Assumed: ${assumed}.`, rests, measured.conditions, record.note];
  return {
    label: isAssumed ? assumption.title : label,
    url,
    asOf: measured.asOf,
    note: note.filter(Boolean).join(" "),
  };
}

function measuredRecord(record: AnyRecord, key: string, date: string): AnyRecord {
  if (!("basedOn" in record) || "source" in record) return record;
  const basis = basisOf(record, date);
  const kind = basisOfKey[key] ?? (Object.keys(record.basedOn)[0] as LatencyKind);
  return basis[kind] ?? record;
}
