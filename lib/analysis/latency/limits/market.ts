import { isRetired, recordAt, recordsOf } from "../../../catalog";
import { adapterHosts, allWeights, cards, holds, type Weights, weightGb, weightsOf } from "../../../catalog/facts";
import { approaches } from "../../../model/approaches";
import type { ApproachId } from "../../../model/names";
import { usableMemoryShare } from "../../../model/techniques/serving/machine-facts";
import type { Scenario } from "../../../scenario/read/interpret";
import { resolveChoice, resolveSetup } from "../../../scenario/resolve/resolve-choice";
import { figureIn } from "../../../scenario/validate/approach-sheet";
import type { FieldValue } from "../../../scenario/validate/obstacle";
import { modelAtProvider } from "../../../scenario/validate/other-ways";
import type { BaseCase } from "../../base-case/base-case";

/** One change of one approach, in words that follow "RAG meets it …". */
export type Offer = { readonly say: string; readonly values: readonly FieldValue[] };

/** What can be bought or changed for one approach on the first day of a scenario. Not yet known to help. */
export function offersFor(scenario: Scenario, baseCase: BaseCase): readonly Offer[] {
  const { id } = baseCase;
  const model = resolveChoice(scenario, "model", id)?.option.id ?? "";
  const weights = weightsOf(model);
  return [
    ...modelOffers(scenario, id, model, weights),
    ...(weights?.open ? machineOffers(scenario, id, weights) : []),
    ...textOffers(scenario, baseCase),
  ];
}

/** The same model at other hosts, and smaller ones of its family. */
function modelOffers(scenario: Scenario, id: ApproachId, model: string, weights: Weights | undefined): Offer[] {
  const { setup } = resolveSetup(scenario, id);
  if (setup.serving === "dedicated" || setup.serving === "hostingFee") return [];
  const served = setup.serving === "tunedPerToken" ? adapterHosts.map((each) => each.id) : undefined;
  const same = weights?.models ?? [];
  const smaller = setup.serving === "perToken" ? smallerThan(scenario, model, weights) : [];
  return [...same.filter((each) => !served || served.includes(each)), ...smaller]
    .filter((each) => each !== model)
    .flatMap((each) => {
      const record = recordAt("model", each, scenario.starts);
      if (!record?.values.outputUsdPerMTok || isRetired(record, scenario.starts)) return [];
      const title = modelAtProvider({ id: each, title: record.name }, scenario.starts);
      return [{ say: `with ${title}`, values: [{ field: `${id}.model`, value: each }] }];
    });
}

/** Open weights of the family with fewer parameters; else what the provider sells for less. */
function smallerThan({ starts }: Scenario, model: string, weights: Weights | undefined): readonly string[] {
  if (weights?.open) {
    const family = weights.id.split(/[-.]/)[0];
    return allWeights
      .filter(
        ({ id, billions }) =>
          id.split(/[-.]/)[0] === family && (billions ?? Number.POSITIVE_INFINITY) < (weights.billions ?? 0),
      )
      .flatMap(({ models }) => models);
  }
  const own = recordAt("model", model, starts);
  return recordsOf("model")
    .filter(({ provider, values }) => provider === own?.provider && isCheaper(values, own.values))
    .map(({ id }) => id);
}

type Values = Readonly<Record<string, number>>;
const isCheaper = (one: Values, other: Values): boolean =>
  (one.outputUsdPerMTok ?? Number.POSITIVE_INFINITY) < (other.outputUsdPerMTok ?? 0);

/** Copies of so many GPUs are looked at. */
const gpuCounts = [1, 2, 4];
/** A copy with hardly more memory than the weights take answers hardly any requests at once. */
const withRequests = 1.1;

/** What was measured on the present machine says nothing of another one. */
const measured = ["replicaSpeed", "readWork", "writeWork", "replicaSlots", "machineReadTime", "idleWriteTime"];

/** The cheapest machine of each card, with the fewest GPUs that hold the weights and some requests. */
function machineOffers(scenario: Scenario, id: ApproachId, weights: Weights): Offer[] {
  const present = resolveChoice(scenario, "host", id)?.option.id;
  const isDedicated = resolveSetup(scenario, id).setup.serving === "dedicated";
  const needed = weightGb(weights, resolveChoice(scenario, "precision", id)?.option.id ?? "");
  if (!approaches[id].servings.includes("dedicated") || needed === undefined) return [];
  const typed = measured.filter((name) => [name, `${id}.${name}`].some((field) => scenario.values.has(field)));
  return cards.flatMap((card) => {
    const gpus = gpuCounts.find((count) => holds(card, count, needed * withRequests, usableMemoryShare));
    const [cheapest] = card.machines
      .flatMap((machine) => hourlyPrice(machine, scenario.starts))
      .sort((one, other) => one.usd - other.usd);
    if (gpus === undefined || !cheapest || (isDedicated && cheapest.machine === present)) return [];
    const values = [
      ...(isDedicated ? [] : [{ field: `${id}.serving`, value: "dedicated" }]),
      { field: `${id}.host`, value: cheapest.machine },
      { field: `${id}.replicaGpus`, value: String(gpus) },
      ...typed.map((name) => ({ field: `${id}.${name}`, value: "none" })),
    ];
    return [{ say: `on machines of its own (${gpus} ${card.title} each, ${cheapest.title})`, values }];
  });
}

function hourlyPrice(machine: string, date: string) {
  const record = recordAt("gpu", machine, date) ?? recordAt("hosting", machine, date);
  const usd = record?.values.usdPerGpuHour ?? record?.values.hostingUsdPerHour ?? 0;
  return record && usd > 0 && !isRetired(record, date) ? [{ machine, usd, title: record.provider }] : [];
}

/** Shorter texts and fewer steps. */
function textOffers(scenario: Scenario, baseCase: BaseCase): Offer[] {
  const { id, quantities } = baseCase;
  const has = (name: string) => quantities.has(name);
  const offers: Offer[] = [];
  if (has("passages")) {
    const half = Math.floor(figureIn(baseCase, "passages", "1") / 2);
    if (half > 0)
      offers.push({
        say: `with ${half} ${half === 1 ? "passage" : "passages"}`,
        values: [{ field: `${id}.passages`, value: String(half) }],
      });
  }
  if (has("outputTokens")) {
    const half = Math.round(figureIn(baseCase, "outputTokens", "tok") / 2);
    offers.push({
      say: `with answers of ${half} tokens`,
      values: [{ field: `${id}.outputTokens`, value: String(half) }],
    });
  }
  for (const [extra, say] of extras)
    if ((resolveChoice(scenario, extra, id)?.option.id ?? "none") !== "none")
      offers.push({ say, values: [{ field: extra, value: "none" }] });
  const seesWhole = resolveChoice(scenario, "outputGuardSees", id)?.option.id === "whole";
  const isGuarded = (resolveChoice(scenario, "outputGuard", id)?.option.id ?? "none") !== "none";
  if (isGuarded && seesWhole)
    offers.push({
      say: "with a guard that reads the answer in parts",
      values: [{ field: "outputGuardSees", value: "parts" }],
    });
  return offers;
}

const extras = [
  ["rewriting", "without rewriting the question"],
  ["reranker", "without reranking"],
] as const;
