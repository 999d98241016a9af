import successors from "@/lib/catalog/facts/successors.json";
import embeddings from "@/lib/catalog/records/embeddings.json";
import gpus from "@/lib/catalog/records/gpus.json";
import hosting from "@/lib/catalog/records/hosting.json";
import labour from "@/lib/catalog/records/labour.json";
import models from "@/lib/catalog/records/models.json";
import tuning from "@/lib/catalog/records/tuning.json";
import stores from "@/lib/catalog/records/vector-stores.json";
import { kindsOfTask } from "@/lib/model/needs/kinds-of-task";
import article001 from "@/lib/presets/article-001.json";
import article002 from "@/lib/presets/article-002.json";
import brandVoice from "@/lib/presets/brand-voice.json";
import codeGenerator from "@/lib/presets/code-generator.json";
import common from "@/lib/presets/common.json";
import helpDesk from "@/lib/presets/help-desk.json";
import historicalOpenai from "@/lib/presets/historical-openai.json";
import internalWiki from "@/lib/presets/internal-wiki.json";
import legacyCode from "@/lib/presets/legacy-code.json";
import legalClauses from "@/lib/presets/legal-clauses.json";
import medicalCoding from "@/lib/presets/medical-coding.json";
import productSearch from "@/lib/presets/product-search.json";
import products from "@/lib/presets/products.json";
import regulatedAnswers from "@/lib/presets/regulated-answers.json";
import supportBot from "@/lib/presets/support-bot.json";
import textToSql from "@/lib/presets/text-to-sql.json";
import ticketTriage from "@/lib/presets/ticket-triage.json";
import voiceAgent from "@/lib/presets/voice-agent.json";

export type ApproachName = "prompting" | "longContext" | "rag" | "fineTuning" | "hybrid";

type PresetJson = {
  readonly id: string;
  readonly date: string;
  readonly extends?: string;
  readonly choices?: Readonly<Record<string, { readonly is: string }>>;
  readonly values?: Readonly<Record<string, { readonly is: number | string }>>;
};

export const presetFiles: readonly PresetJson[] = [
  supportBot,
  codeGenerator,
  regulatedAnswers,
  article001,
  article002,
  historicalOpenai,
  brandVoice,
  helpDesk,
  internalWiki,
  legacyCode,
  legalClauses,
  medicalCoding,
  productSearch,
  textToSql,
  ticketTriage,
  voiceAgent,
];

type RecordJson = {
  readonly id: string;
  readonly retiresOn?: string;
  readonly values: Readonly<Record<string, unknown>>;
};
const records = [models, tuning, hosting, embeddings, stores, gpus, labour].flat() as readonly RecordJson[];

/** Hybrid is both at once: what it does not say itself is fine-tuning's, else RAG's. Long context is prompting's. */
const takesOverFrom: Readonly<Record<ApproachName, readonly ApproachName[]>> = {
  prompting: [],
  longContext: ["prompting"],
  rag: [],
  fineTuning: [],
  hybrid: ["fineTuning", "rag"],
};

/** The figures of one preset, straight from its JSON and the catalogue's, without any of the code under test. */
export function figuresOf(preset: PresetJson) {
  const base = preset.extends === products.id ? (products.values as PresetJson["values"]) : undefined;
  const given = (name: string) => preset.values?.[name] ?? base?.[name];
  const assumed = (name: string) => (common.values as PresetJson["values"])?.[name];
  const choice = (name: string) => (preset.choices?.[name] ?? (common.choices as PresetJson["choices"])?.[name])?.is;
  const placesOf = (name: string, approach: ApproachName) => [
    ...[approach, ...takesOverFrom[approach]].map((owner) => `${owner}.${name}`),
    name,
  ];

  /** A figure of a chosen record, or undefined. */
  const recordOf = (id: string | undefined) => records.find((record) => record.id === id);
  const listed = (chosen: string, key: string): number | undefined =>
    recordOf(choice(chosen))?.values[key] as number | undefined;
  /** The day on which the model of all stops, and the prices of the one its provider names. */
  const { retiresOn } = recordOf(choice("model")) ?? {};
  const next = recordOf(successors.find(({ id }) => id === choice("model"))?.successor);

  return {
    /** What the preset says for an approach, or for all; else what every preset starts from. Ranges count at their mean. */
    figure(name: string, approach: ApproachName): number {
      const [found] = placesOf(name, approach).flatMap((place) => given(place) ?? assumed(place) ?? []);
      if (!found) throw new Error(`${preset.id} has no ${name} for ${approach}`);
      return meanOf(found.is);
    },
    /** What the preset says itself, else the chosen record, else what every preset starts from, else `unlisted`. */
    priced(name: string, chosen: string, key: string, unlisted?: number): number {
      const found = given(name)?.is ?? listed(chosen, key) ?? assumed(name)?.is ?? unlisted;
      if (found === undefined) throw new Error(`${preset.id} has no ${name}`);
      return meanOf(found);
    },
    listed,
    move:
      retiresOn && next
        ? { day: retiresOn, listed: (key: string) => next.values[key] as number | undefined }
        : undefined,
    starts: preset.date,
    /** Share of the questions an approach answers right: its own figure, else that of the kind of task. */
    right(approach: ApproachName): number {
      const measured = kindsOfTask.find(({ id }) => id === choice("task"))?.ranges?.[approach];
      return meanOf(given(`${approach}.rightShare`)?.is ?? measured ?? "0..1");
    },
    chosen: (name: string, approach: ApproachName) =>
      placesOf(name, approach).flatMap((place) => choice(place) ?? [])[0],
  };
}

/** A number, "low..high" drawn evenly, whose mean is the middle, or "low..likely..high", a triangle. */
function meanOf(value: number | string): number {
  if (typeof value === "number") return value;
  const [low = Number.NaN, second = low, high] = value.split("..").map(Number);
  return high === undefined ? (low + second) / 2 : (low + second + high) / 3;
}

export type Figures = ReturnType<typeof figuresOf>;
