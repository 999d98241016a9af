import { findRecord } from "../../catalog";
import type { Quantity } from "../../model/technique";
import { displayCurrency } from "../../model/techniques/request/display-currency";
import { type Display, dollars } from "../../sheet/display";
import { lowerFirst } from "../../sheet/explain";
import { formatNumber } from "../../sheet/format";
import type { Scenario } from "../read/interpret";
import { meanOf } from "../text/quantity-text";
import { resolveChoice } from "./resolve-choice";
import { resolveInput } from "./resolve-quantity";

const rateName = "shownPerUsd";
const nationNames = /^(Indian|Australian)/;

/** The currency a scenario is shown in. */
export function displayOf(scenario: Scenario): Display {
  const record = findRecord("currency", resolveChoice(scenario, "show", null)?.option.id ?? "");
  if (!record) return dollars;
  const sign = signOf(record.id);
  const title = nationNames.test(record.name) ? record.name : lowerFirst(record.name);
  return { id: record.id, sign, axis: sign, title, perUsd: meanOf(rateOf(scenario).range) };
}

/** "€", "A$": as it is written in English. */
function signOf(id: string): string {
  const parts = new Intl.NumberFormat("en-US", { style: "currency", currency: id.toUpperCase() }).formatToParts(1);
  return parts.find(({ type }) => type === "currency")?.value ?? id.toUpperCase();
}

const rateOf = (scenario: Scenario) =>
  resolveInput(scenario, rateName, displayCurrency.quantities[rateName] as Quantity, null);

/** Which currency figures are shown in, at which rate and whose; empty for US dollars. */
export function displayWords(scenario: Scenario): string {
  const { title, perUsd, id } = displayOf(scenario);
  if (id === dollars.id) return "";
  const { from, origin } = rateOf(scenario);
  const whose = from === "you" ? "your rate, an assumption" : `European Central Bank, ${origin.asOf}`;
  return `Shown in ${title}: a US dollar is ${formatNumber(perUsd)} of them (${whose}). Inputs, formulas and the bill are in US dollars.`;
}
