import { cards, holds } from "../../catalog/facts";
import { formatNumber } from "../../sheet/format";
import { meanOf } from "../text/quantity-text";
import type { Check, Instead, Subject } from "./obstacle";

const article = (card: string): string => `${/^[AHLR]/.test(card) ? "an" : "a"} ${card.replace(/ \d+ GB$/, "")}`;

/** Machines have a price by the hour, and memory for the model's weights in the smallest form they are published in. */
export const machineObstacle: Check = (subject) => {
  const { setup, weights, host, card, sheet } = subject;
  if (setup.serving !== "dedicated" || !host || sheet.resolved("gpuPrice").from === "you") return null;
  if (meanOf(sheet.resolved("gpuPrice").range) === 0)
    return {
      because: `${host.title} is billed by the token: there is no machine to run by the hour.`,
      instead: smallestFor(subject),
    };
  const gpus = meanOf(sheet.resolved("replicaGpus").range);
  if (!card || !weights?.gigabytes || holds(card, gpus, weights)) return null;
  const { at16Bit, at4Bit } = weights.gigabytes;
  const needs = `${formatNumber(Math.round(at16Bit))} GB of memory at 16 bit (${formatNumber(Math.round(at4Bit))} GB at 4 bit)`;
  return {
    because: `${weights.title} needs ${needs}; ${formatNumber(gpus)} ${card.title} ${gpus === 1 ? "has" : "have"} ${formatNumber(gpus * card.gigabytes)} GB.`,
    instead: smallestFor(subject),
  };
};

/** The card with the least memory, of those in the catalogue, that holds the weights in their smallest form. */
function smallestFor({ id, weights, sheet }: Subject): Instead | undefined {
  const gpus = meanOf(sheet.resolved("replicaGpus").range);
  const [smallest] = cards
    .filter((card) => card.machines.length > 0 && (!weights || holds(card, gpus, weights)))
    .sort((one, other) => one.gigabytes - other.gigabytes);
  const machine = smallest?.machines[0];
  if (!smallest || machine === undefined) return;
  return {
    say: `Use ${article(smallest.title)} (${smallest.gigabytes} GB)`,
    values: [{ field: `${id}.host`, value: machine }],
  };
}
