import { formatUsd } from "../../sheet/format";
import { monthText } from "../summary/words";
import type { BillCheck } from "./bill-check";
import type { Proof } from "./proof";

/** Prices that differ by less are the same. */
const alikeShare = 0.02;

/** Nobody is billed less. */
const halfACent = 0.005;

/** What the scenario would have said of the last month, and the bill. */
export function proofSentences(proof: Proof): string[] {
  const { month, fittedDays, billedUsd, predictedUsd, atBilledPricesUsd } = proof;
  const said = (band: Proof["predictedUsd"]) => `${formatUsd(band.low)} to ${formatUsd(band.high)}`;
  const sentences = [
    `Fitted on the ${fittedDays} days before alone, the scenario would have billed ${said(predictedUsd)} in ${monthText(month)}, in 90 of 100 cases; ${formatUsd(billedUsd)} were billed, which is ${placeOf(billedUsd, predictedUsd)}.`,
  ];
  if (Math.abs(atBilledPricesUsd.mid / predictedUsd.mid - 1) <= alikeShare) return sentences;
  return [
    ...sentences,
    `At what a call was billed in those days, it would have been ${said(atBilledPricesUsd)}: the bill is ${placeOf(billedUsd, atBilledPricesUsd)}.`,
  ];
}

function placeOf(usd: number, { low, high }: Proof["predictedUsd"]): string {
  if (low - usd > halfACent) return `${formatUsd(low - usd)} below`;
  return usd - high > halfACent ? `${formatUsd(usd - high)} above` : "within";
}

/** The bill of a month against the scenario's, and what the difference is made of. */
export function billSentences({ billedUsd, pricedUsd, parts }: BillCheck): string[] {
  const difference = billedUsd - pricedUsd;
  const signed = (usd: number) => `${usd < 0 ? "−" : "+"}${formatUsd(Math.abs(usd))}`;
  const whole = `Billed ${formatUsd(billedUsd)} a month; the scenario bills ${formatUsd(pricedUsd)} by the query: ${signed(difference)}.`;
  if (parts.length === 0) return [whole];
  return [whole, `Of that, ${parts.map(({ title, usd }) => `${signed(usd)} ${title}`).join("; ")}.`];
}
