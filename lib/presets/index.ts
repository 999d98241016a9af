import article001 from "./article-001.json";
import article002 from "./article-002.json";
import brandVoice from "./brand-voice.json";
import codeGenerator from "./code-generator.json";
import common from "./common.json";
import helpDesk from "./help-desk.json";
import historicalOpenai from "./historical-openai.json";
import internalWiki from "./internal-wiki.json";
import legacyCode from "./legacy-code.json";
import legalClauses from "./legal-clauses.json";
import medicalCoding from "./medical-coding.json";
import productSearch from "./product-search.json";
import products from "./products.json";
import regulatedAnswers from "./regulated-answers.json";
import ruleBook from "./rule-book.json";
import supportBot from "./support-bot.json";
import textToSql from "./text-to-sql.json";
import ticketTriage from "./ticket-triage.json";
import voiceAgent from "./voice-agent.json";

/** One figure of a preset: a number or range as it would be typed, and where it comes from. */
export type PresetValue = {
  readonly is: number | string;
  /** "assumption", or a key of the preset's sources. */
  readonly source: string;
  readonly asOf?: string;
  readonly note?: string;
};

export type PresetChoice = { readonly is: string; readonly because?: string };

type Source = { readonly title: string; readonly url?: string };

type PresetFile = {
  readonly id: string;
  readonly title: string;
  /** What its reader builds, as it stands after “I am building”: "a support bot". Those that others start from have none. */
  readonly building?: string;
  readonly story: string;
  /** The day whose prices the preset keeps, whatever is appended to the catalogue later. */
  readonly date: string;
  readonly extends?: string;
  /** A warning the page shows as long as the preset is in use. */
  readonly notice?: string;
  /** What others start from; nobody picks it. */
  readonly isBase?: true;
  /** The preset that is offered instead; links that name this one keep it. */
  readonly replacedBy?: string;
  readonly sources?: Readonly<Record<string, Source>>;
  readonly choices?: Readonly<Record<string, PresetChoice>>;
  readonly values?: Readonly<Record<string, PresetValue>>;
};

export type Preset = {
  readonly id: string;
  readonly title: string;
  readonly building: string;
  readonly story: string;
  readonly date: string;
  readonly notice?: string;
  readonly replacedBy?: string;
  readonly values: ReadonlyMap<string, PresetValue & { readonly from?: Source }>;
  readonly choices: ReadonlyMap<string, PresetChoice>;
};

const files = [
  common,
  products,
  helpDesk,
  internalWiki,
  productSearch,
  textToSql,
  legacyCode,
  legalClauses,
  medicalCoding,
  voiceAgent,
  ticketTriage,
  brandVoice,
  supportBot,
  codeGenerator,
  regulatedAnswers,
  ruleBook,
  article001,
  article002,
  historicalOpenai,
] as unknown as readonly PresetFile[];

const loaded = new Map<string, Preset>();

/** Files stand after the one they extend. */
for (const file of files) loaded.set(file.id, load(file));

function load(file: PresetFile): Preset {
  const base = file.extends ? loaded.get(file.extends) : undefined;
  if (file.extends && !base) throw new Error(`preset ${file.id} extends an unknown preset: ${file.extends}`);
  const own = Object.entries(file.values ?? {}).map(
    ([id, value]) => [id, { ...value, from: file.sources?.[value.source] }] as const,
  );
  return {
    id: file.id,
    title: file.title,
    building: file.building ?? file.title,
    story: file.story,
    date: file.date,
    notice: file.notice,
    replacedBy: file.replacedBy,
    values: new Map([...(base?.values ?? []), ...own]),
    choices: new Map([...(base?.choices ?? []), ...Object.entries(file.choices ?? {})]),
  };
}

/** What every other preset starts from. */
export const commonPreset = loaded.get("common.2026-11") as Preset;

/** What others start from, in the order in which they build on each other. */
export const basePresets: readonly Preset[] = files.flatMap(({ id, isBase }) => (isBase && loaded.get(id)) || []);

/** The presets a link may name. */
export const presets: readonly Preset[] = [...loaded.values()].filter((preset) => !basePresets.includes(preset));

/** Those a visitor is offered, in the order of the menu. */
export const offeredPresets: readonly Preset[] = presets.filter(({ replacedBy }) => !replacedBy);

const presetById = new Map(presets.map((preset) => [preset.id, preset]));

export const findPreset = (id: string): Preset | undefined => presetById.get(id);

/** What the page shows to a visitor who brings no scenario. */
export const firstPreset = offeredPresets[0] as Preset;

/** What a scenario that names no preset starts from; it never changes, because links rest on it. */
export const defaultPreset = findPreset("support-bot.2026-11") as Preset;
