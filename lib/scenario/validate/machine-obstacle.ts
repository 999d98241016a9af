import { isRetired, recordAt } from "../../catalog";
import { allWeights, type Card, cards, holds, planOf, type Weights } from "../../catalog/facts";
import { formatNumber } from "../../sheet/format";
import { meanOf } from "../text/quantity-text";
import { figureIn } from "./approach-sheet";
import type { Check, Instead, Obstacle, Subject } from "./obstacle";
import { modelName } from "./other-ways";

/** Machines have a price by the hour, memory for the weights and a request, and a speed that is known. */
export const machineObstacle: Check = (subject) => {
  const { setup, host, sheet } = subject;
  if (setup.serving !== "dedicated" || !host || sheet.resolved("gpuPrice").from === "you") return null;
  if (meanOf(sheet.resolved("gpuPrice").range) === 0 || isNoMachine(host.id))
    return {
      because: `${host.title} is billed by the token: there is no machine to run by the hour.`,
      instead: smallestFor(subject),
    };
  return tooSmall(subject) ?? unknownSpeed(subject);
};

/** A fee that is paid besides tokens rents nothing. */
const isNoMachine = (host: string): boolean => (planOf(host)?.tokensBilledShare ?? 0) > 0;

/** What must stay in the memory: the weights at the precision chosen, and one request. */
const neededGb = ({ sheet }: Subject): number =>
  figureIn(sheet, "weightMemory", "GB") + (isMeasured(sheet) ? 0 : figureIn(sheet, "requestMemory", "GB"));

/** Somebody who has measured a speed has seen it run. */
const isMeasured = (sheet: Subject["sheet"]): boolean => figureIn(sheet, "replicaSpeed", "tok/s") > 0;

const gpusOf = ({ sheet }: Subject): number => meanOf(sheet.resolved("replicaGpus").range);

/** Whether a copy on such cards has room for so much. */
const hasRoom = (subject: Subject, card: Card, neededGb: number): boolean =>
  holds(card, gpusOf(subject), neededGb, figureIn(subject.sheet, "memoryShare", "1"));

function tooSmall(subject: Subject): Obstacle | null {
  const { card, weights, sheet } = subject;
  if (!card || !weights?.gigabytes || hasRoom(subject, card, neededGb(subject))) return null;
  const { at16Bit, at4Bit } = weights.gigabytes;
  const gpus = gpusOf(subject);
  const needs = `${gb(at16Bit)} of memory at 16 bit (${gb(at4Bit)} at 4 bit)`;
  const request = figureIn(sheet, "requestMemory", "GB");
  const holdsWeights = hasRoom(subject, card, figureIn(sheet, "weightMemory", "GB"));
  const besides = holdsWeights ? `, and a request ${gb(request)}` : atPrecision(subject);
  return {
    because: `${weights.title} needs ${needs}${besides}; ${formatNumber(gpus)} ${card.title} ${gpus === 1 ? "has" : "have"} ${gb(gpus * card.gigabytes)}.`,
    instead: finer(subject, weights) ?? smallestFor(subject),
  };
}

const gb = (amount: number): string =>
  `${formatNumber(amount < 10 ? Number(amount.toFixed(1)) : Math.round(amount))} GB`;

function atPrecision({ chosen, sheet }: Subject): string {
  const bits = chosen("precision")?.id;
  return bits === "8" ? `, ${gb(figureIn(sheet, "weightMemory", "GB"))} at the 8 bit chosen` : "";
}

/** Fewer bits, where these fit on the card. */
function finer(subject: Subject, { gigabytes }: Weights): Instead | undefined {
  const { id, card, chosen, sheet } = subject;
  const beside = neededGb(subject) - figureIn(sheet, "weightMemory", "GB");
  if (!card || !gigabytes || chosen("precision")?.id === "4") return;
  if (!hasRoom(subject, card, gigabytes.at4Bit + beside)) return;
  return { say: "Store its weights at 4 bit", values: [{ field: `${id}.precision`, value: "4" }] };
}

const article = (card: string): string => `${/^[AHLR]/.test(card) ? "an" : "a"} ${card.replace(/ \d+ GB$/, "")}`;

/** The card with the least memory, of those in the catalogue, that holds what is needed. */
function smallestFor(subject: Subject): Instead | undefined {
  const { id, weights } = subject;
  const [smallest] = cards
    .filter((card) => card.machines.length > 0 && (!weights || hasRoom(subject, card, neededGb(subject))))
    .sort((one, other) => one.gigabytes - other.gigabytes);
  const machine = smallest?.machines[0];
  if (!smallest || machine === undefined) return;
  return {
    say: `Use ${article(smallest.title)} (${smallest.gigabytes} GB)`,
    values: [{ field: `${id}.host`, value: machine }],
  };
}

/** Without a speed nobody knows how many copies it takes. */
function unknownSpeed(subject: Subject): Obstacle | null {
  const { id, model, host, sheet } = subject;
  if (figureIn(sheet, "isSpeedKnown", "1") > 0 || !model || !host) return null;
  const other = nearestKnown(subject);
  return {
    because: `How fast a copy of ${modelName(model)} runs on ${host.title} is not in the catalogue: enter its answer speed.`,
    ...(other && { instead: { say: `Choose ${other.title}`, values: [{ field: `${id}.model`, value: other.model }] } }),
  };
}

/** The model nearest in size whose figures are published and that is sold. */
function nearestKnown({ weights, starts }: Subject): { readonly title: string; readonly model: string } | undefined {
  const size = Math.log(weights?.billions ?? 10);
  const distance = ({ billions = 1 }: Weights) => Math.abs(Math.log(billions) - size);
  const known = allWeights
    .filter(({ activeBillions }) => activeBillions !== undefined)
    .sort((one, other) => distance(one) - distance(other));
  for (const { title, models } of known)
    for (const model of models) {
      const record = recordAt("model", model, starts);
      if (record && !isRetired(record, starts)) return { title, model };
    }
  return;
}
