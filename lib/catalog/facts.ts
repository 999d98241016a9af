import adapterHostRecords from "./facts/adapter-hosts.json";
import cardRecords from "./facts/cards.json";
import planRecords from "./facts/hosting-plans.json";
import purchaseRecords from "./facts/purchases.json";
import successorRecords from "./facts/successors.json";
import offerRecords from "./facts/tuning-offers.json";
import weightRecords from "./facts/weights.json";
import type { CatalogRecord } from "./record";

type Sourced = Pick<CatalogRecord, "source" | "asOf" | "confidence" | "note">;

/** What is trained and served under the names of several hosts: one model's weights. */
export type Weights = Sourced & {
  readonly id: string;
  readonly title: string;
  /** Published, so that anyone may run and train them. */
  readonly open: boolean;
  /** Billions of parameters. */
  readonly billions?: number;
  /** GB of memory they take; 4 bit stands for the smallest form they are published in. */
  readonly gigabytes?: { readonly at16Bit: number; readonly at4Bit: number };
  /** Billions of parameters that one token passes. */
  readonly activeBillions?: number;
  /** Bytes of memory that a token of context takes, at 16 bit. */
  readonly kvBytesPerToken?: number;
  /** The model records of the catalogue that serve them. */
  readonly models: readonly string[];
};

/** What a tuning record of the catalogue trains, and how its results answer. */
export type TuningOffer = Sourced & {
  readonly id: string;
  /** Ids of the weights it trains, as far as the catalogue has them. */
  readonly trains: readonly string[];
  /** Ids of the methods of training it offers, the usual one first. */
  readonly methods: readonly string[];
  /** Its list of models could not be read: open weights of this size may be on it. */
  readonly unread?: { readonly fromBillions: number; readonly toBillions: number };
  /** Whether a result answers by the token, on machines kept for it, or nobody says. */
  readonly served: "byToken" | "dedicated" | "unknown";
  /** Tokens that are only tested on during a run are billed like trained ones; left out where nobody says. */
  readonly billsEvaluations?: true;
  /** What else a run is billed for, in words; how much is not known. */
  readonly alsoBills?: string;
  readonly closedToNewSince?: string;
  readonly lastDayNewJobs?: string;
  readonly lastDayOfAnswers?: string;
};

/** A kind of GPU, with the records of the catalogue that rent it out. */
export type Card = Sourced & {
  readonly id: string;
  readonly title: string;
  /** GB of memory. */
  readonly gigabytes: number;
  readonly bandwidthGbPerSecond: number;
  /** Arithmetic without sparsity, 10^12 operations a second. */
  readonly tflopsAt16Bit: number;
  /** Left out where it has no units for it. */
  readonly tflopsAt8Bit?: number;
  /** Power at full work, of the card alone. */
  readonly watts: number;
  readonly machines: readonly string[];
};

/** What a card costs to buy, without the server around it. */
type Purchase = Sourced & {
  /** That of the card. */
  readonly id: string;
  readonly title: string;
  readonly usdPerGpu: number;
};

/** What serves a tuned model for a fee by the hour, besides or instead of its tokens. */
export type HostingPlan = Sourced & {
  readonly id: string;
  /** Ids of the weights it serves tuned, as far as the catalogue has them. None for an endpoint that is a machine. */
  readonly serves: readonly string[];
  /** 1 where tokens are billed besides the hour, 0 where the hour is all. */
  readonly tokensBilledShare: number;
  /** What one endpoint writes for all its users together; left out where nobody says. */
  readonly endpointTokensPerSecond?: number;
  readonly closedToNew?: true;
};

export const allWeights: readonly Weights[] = weightRecords as readonly Weights[];
export const tuningOffers: readonly TuningOffer[] = offerRecords as readonly TuningOffer[];
const hostingPlans: readonly HostingPlan[] = planRecords as readonly HostingPlan[];
/** Model records of the catalogue at whose prices the host also serves an adapter that somebody else has trained. */
export const adapterHosts: readonly (Sourced & { readonly id: string })[] = adapterHostRecords as readonly (Sourced & {
  readonly id: string;
})[];
/** Model records that stop, with the one their provider names in their place. */
const successors: readonly (Sourced & { readonly id: string; readonly successor: string })[] =
  successorRecords as readonly (Sourced & { readonly id: string; readonly successor: string })[];
export const cards: readonly Card[] = cardRecords as readonly Card[];
export const purchases: readonly Purchase[] = purchaseRecords as readonly Purchase[];

const weightsByModel = new Map(allWeights.flatMap((each) => each.models.map((model) => [model, each] as const)));
const offerById = new Map(tuningOffers.map((each) => [each.id, each]));
const cardByMachine = new Map(cards.flatMap((each) => each.machines.map((machine) => [machine, each] as const)));

/** The weights behind a model record of the catalogue. */
export const weightsOf = (model: string): Weights | undefined => weightsByModel.get(model);
export const offerOf = (tuning: string): TuningOffer | undefined => offerById.get(tuning);
export const planOf = (hosting: string): HostingPlan | undefined => hostingPlans.find(({ id }) => id === hosting);
/** The card that a machine of the catalogue has. */
export const cardOf = (machine: string): Card | undefined => cardByMachine.get(machine);

export const purchaseOf = ({ id }: Card): Purchase | undefined => purchases.find((each) => each.id === id);

/** Rented by the hour and not billed by the token: it is a machine, whatever it is called. */
export const isEndpoint = (hosting: string): boolean => planOf(hosting)?.tokensBilledShare === 0;

export const successorOf = (model: string): string | undefined => successors.find(({ id }) => id === model)?.successor;

export const servesAdapters = (model: string): boolean => adapterHosts.some(({ id }) => id === model);

/** Whether some offer has these weights on its list, be it closed. */
export const isTrainedByAny = ({ id }: Weights): boolean => tuningOffers.some(({ trains: ids }) => ids.includes(id));

/** Whether so many cards hold so much in the share of their memory that an engine may use. */
export const holds = ({ gigabytes }: Card, count: number, neededGb: number, usableShare: number): boolean =>
  neededGb <= count * gigabytes * usableShare;

/** GB of memory that weights take at so many bits; undefined where it is not known. */
export function weightGb({ gigabytes }: Weights, bits: string): number | undefined {
  if (!gigabytes) return;
  return bits === "16" ? gigabytes.at16Bit : bits === "8" ? gigabytes.at16Bit / 2 : gigabytes.at4Bit;
}

/** Whether an offer trains these weights, or may, its list being unread. */
export function trains({ trains: ids, unread }: TuningOffer, { id, open, billions }: Weights): boolean {
  if (ids.includes(id)) return true;
  if (!unread || !open || billions === undefined) return false;
  return billions > unread.fromBillions && billions <= unread.toBillions;
}
