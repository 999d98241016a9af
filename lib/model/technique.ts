import type { Choice, Scope, Section } from "./choice";
import type { Default } from "./default";
import type { Formerly } from "./edition";
import type { FilledBy } from "./filled-by";
import type { ApproachId, LineKind } from "./names";
import type { Passing, Stage } from "./stage";

export type Quantity = {
  readonly title: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly help: string;
  readonly scope?: Scope;
  /** A count that cannot be split: the horizon. Such a quantity takes no range. */
  readonly whole?: boolean;
  /** Shown first, without opening anything. */
  readonly first?: boolean;
  /** A share: written 0.2 in links, shown as 20%, typed either way. */
  readonly percent?: boolean;
  /** Zero means "never", and the word may be typed. */
  readonly never?: boolean;
  /** Zero means "none", and the word may be typed. */
  readonly none?: boolean;
  /** Shown only where it is not zero: few records have any of it. */
  readonly rare?: true;
  /** This is the time of 95 in 100 requests; where only that of half of them is typed, the usual spread is assumed. */
  readonly p95Of?: string;
  /** Edited among the latencies, whatever the technique's section. */
  readonly timing?: true;
  readonly filledBy?: FilledBy;
  /** 1 where this other quantity is typed, unless it is given itself. Not in a frozen link, which types everything. */
  readonly tellsTyped?: string;
  /** Of one approach alone: nobody takes it over. */
  readonly alone?: true;
  /** Defaults of single approaches, before the one of all. */
  readonly ownDefaults?: Readonly<Partial<Record<ApproachId, Default>>>;
  /** For a quantity that came after the presets. Once shipped it never changes, because links rest on it. */
  readonly default?: Default;
  /** What it was up to an edition, for the links that were frozen in it. */
  readonly formerDefaults?: Formerly<Default>;
};

/** What a zero of it means in words, where it is not a number. */
export const zeroWord = ({ never, none }: Quantity): "never" | "none" | undefined =>
  never ? "never" : none ? "none" : undefined;

type FormulaOf = { readonly title: string; readonly unit: string; readonly is: string };

/** A named sum to which other techniques of the same approach add their part. */
type SumOf = { readonly title: string; readonly unit: string; readonly starts: string };

export type Line = {
  readonly id: string;
  readonly label: string;
  readonly kind: LineKind;
  /** A formula: USD for once, everyMonths and atMonth; USD/month for monthly; USD/query for perQuery. */
  readonly is: string;
  /** What is spent in a month, where that is not the price of a query times the queries, because the price follows from them. */
  readonly inMonth?: string;
  /** A monthly line that is not at a rate but buys something in that month: its formula is in USD. */
  readonly buys?: true;
  /** The name of the quantity that holds k of everyMonths(k) or m of atMonth(m). */
  readonly months?: string;
};

/**
 * A condition between quantities that no single bound can express. Where it fails, the user's values are refused, or the
 * approach cannot be had.
 */
export type Rule = {
  readonly holds: string;
  readonly otherwise: "refuse" | "absent";
  readonly message: string;
  /** Two names whose values the message ends with: the one that is too large, and the one it exceeds. */
  readonly compares?: readonly [string, string];
};

/** Groups of lines that a reader knows: what is saved on one line of a group and lost on another is no cause. */
export const causes = {
  tokens: "Tokens, with their cache",
  people: "People’s hours",
  documents: "Documents and their store",
  machines: "Machines",
  training: "Training",
  wrong: "Wrong answers",
} as const;
type Cause = keyof typeof causes;

/**
 * One technique is one page: what it is, what it needs to know and whom it asks, how it computes, what it bills, how long it
 * takes, what it leaves out. Everything else (the form, links, the method page, the API) is derived from these pages.
 */
export type Technique = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Where its shared quantities are edited. */
  readonly section: Section;
  /** What its lines are, where one cause of a difference is named; left out where each line speaks for itself. */
  readonly cause?: Cause;
  readonly leavesOut?: string;
  /**
   * For a technique that an approach may do without: the choice that brings it in, which has the option "none", and the
   * technique beside which it can be had.
   */
  readonly optional?: { readonly choice: string; readonly besides: string };
  /** The decisions that fill its quantities, bring it in, or move its stages. */
  readonly choices?: readonly Choice[];
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly formulas?: Readonly<Record<string, FormulaOf>>;
  /** What formulas said up to an edition, for the links that were frozen in it. */
  readonly formerly?: Readonly<Record<number, Readonly<Record<string, string>>>>;
  readonly sums?: Readonly<Record<string, SumOf>>;
  readonly adds?: Readonly<Record<string, string>>;
  /** Factors on formulas of other techniques: a cheaper model that answers a share leaves fewer calls to this one. */
  readonly scales?: Readonly<Record<string, string>>;
  /** A formula of its own by which every line that is paid in a month is multiplied, whoever's it is. */
  readonly countsLater?: string;
  /** Lines of other techniques, by technique and line, whose place its own lines take. */
  readonly replaces?: readonly string[];
  readonly lines: readonly Line[];
  readonly stages?: readonly Stage[];
  readonly passings?: readonly Passing[];
  readonly rules?: readonly Rule[];
};

export const technique = (text: Technique): Technique => text;

export const once = (id: string, label: string, is: string): Line => ({ id, label, kind: "once", is });
export const monthly = (id: string, label: string, is: string): Line => ({ id, label, kind: "monthly", is });
/** What is bought in a month, in USD: most months nothing. */
export const inMonths = (id: string, label: string, is: string): Line => ({ ...monthly(id, label, is), buys: true });
export const perQuery = (id: string, label: string, is: string, inMonth?: string): Line =>
  inMonth ? { id, label, kind: "perQuery", is, inMonth } : { id, label, kind: "perQuery", is };
export const everyMonths = (months: string, id: string, label: string, is: string): Line => ({
  id,
  label,
  kind: "everyMonths",
  is,
  months,
});
export const atMonth = (months: string, id: string, label: string, is: string): Line => ({
  id,
  label,
  kind: "atMonth",
  is,
  months,
});

/** The two quantities of a stage that takes a time: for half of the requests, and for 95 in 100. */
export function timed(
  name: string,
  title: string,
  help: string,
  filledBy?: Omit<FilledBy, "keys">,
  defaults?: { readonly p50: Default; readonly p95: Default },
): Technique["quantities"] {
  const common = { unit: "ms", min: 0, max: 3_600_000, timing: true } as const;
  return {
    [name]: { ...common, title, help, filledBy: filledBy && { ...filledBy, keys: ["p50Ms"] }, default: defaults?.p50 },
    [`${name}P95`]: {
      ...common,
      title: `${title}, 95 in 100 within`,
      help: "Only 5 in 100 requests take longer at this step.",
      p95Of: name,
      filledBy: filledBy && { ...filledBy, keys: ["p95Ms"] },
      default: defaults?.p95,
    },
  };
}

/** Bounds many quantities share. The upper ones only keep nonsense out; they say nothing about what is usual. */
export const share = { unit: "1", min: 0, max: 1, percent: true } as const;
export const tokenCount = { unit: "tok", min: 0, max: 10_000_000 } as const;
export const tokenPrice = { unit: "USD/Mtok", min: 0, max: 10_000 } as const;
