import { findRecord } from "../../catalog";
import { laterPlans } from "../../catalog/also";
import { isHadIn, isKeptIn } from "../../catalog/model-facts";
import { approaches } from "../../model/approaches";
import type { Choice, Option } from "../../model/choice";
import { joinWords } from "../../sheet/words";
import { type Issue, remark } from "../read/issue";
import type { Check, Instead, Subject } from "./obstacle";
import { modelName } from "./other-ways";
import { storeName } from "./stores/store-limits";

type Region = { readonly id: string; readonly title: string };

/** The region asked for; undefined where any will do. */
function regionOf({ chosen }: Pick<Subject, "chosen">): Region | undefined {
  const region = chosen("region");
  if (!region || region.id === "anywhere") return;
  return { id: region.id, title: region.title.replace(/^The /, "the ") };
}

/** What is known not to be had in the region asked for. */
export const regionObstacle: Check = (subject) => {
  const region = regionOf(subject);
  return region ? (storeOutside(subject, region) ?? tunedOutside(subject, region)) : null;
};

function storeOutside({ sheet, chosen }: Subject, { id, title }: Region): ReturnType<Check> {
  const store = chosen("store");
  if (!store || !sheet.quantities.has("storeMemory") || isHadIn("store", store.id, id) !== false) return null;
  const plan = laterPlans(store.id).find((each) => isHadIn("store", each, id));
  const instead: Instead = plan
    ? { say: `Use ${storeName(plan)}`, values: [{ field: "store", value: plan }] }
    : anywhere;
  return { because: `${storeName(store.id)} keeps nothing in ${title}.`, instead };
}

function tunedOutside({ id: approach, model, setup }: Subject, { id, title }: Region): ReturnType<Check> {
  if (!model || !approaches[approach].trains || setup.serving !== "tunedPerToken") return null;
  if (isHadIn("adapter", model.id, id) !== false) return null;
  return {
    because: `A tuned ${modelName(model)} does not answer by the token in ${title}.`,
    instead: anywhere,
  };
}

const anywhere: Instead = {
  say: "Let requests be processed anywhere",
  values: [{ field: "region", value: "anywhere" }],
};

/** What nobody has read of a region. */
export function regionRemarks(subject: Subject): readonly Issue[] {
  const region = regionOf(subject);
  if (!region) return [];
  return [...unknownModel(subject, region), ...unknownParts(subject, region)];
}

function unknownModel({ model, setup }: Subject, { id, title }: Region): readonly Issue[] {
  if (!model || setup.serving === "dedicated" || isKeptIn(model.id, id)) return [];
  const short = `whether ${modelName(model)} is processed in ${title} is not known`;
  return [remark("may_not_fit", "region", `${firstUpper(short)}: its price is taken without a surcharge.`, short)];
}

/** Everything else that reads or keeps a text: store, embedding, rewriting, reranking, checks, other models. */
function unknownParts({ sheet, chosen }: Subject, { id, title }: Region): readonly Issue[] {
  const choices = sheet.assembled.techniques.flatMap((technique) => technique.choices ?? []);
  const names = choices.flatMap((choice) => {
    const option = isPart(choice) ? chosen(choice.id) : undefined;
    if (!option || option.id === "none" || isKnownIn(choice, option.id, id)) return [];
    return [recordName(choice, option)];
  });
  if (names.length === 0) return [];
  const short = `whether ${joinWords([...new Set(names)])} ${new Set(names).size === 1 ? "is" : "are"} to be had in ${title} is not known`;
  return [remark("may_not_fit", "region", `${firstUpper(short)}: the prices are those of anywhere.`, short)];
}

const recordName = ({ kinds = [] }: Choice, { id, title }: Option): string =>
  kinds.map((kind) => findRecord(kind, id)?.name).find((name) => name !== undefined) ?? title;

/** The model of the answers is spoken of by itself, and so is the one that takes over from it. */
const isPart = ({ id, kinds = [] }: Choice): boolean =>
  ["inputGuard", "outputGuard", "reranker"].includes(id) ||
  kinds.includes("store") ||
  kinds.includes("embedding") ||
  (kinds.includes("model") && id !== "model" && id !== "successor");

const isKnownIn = ({ kinds = [] }: Choice, option: string, region: string): boolean =>
  kinds.includes("store") ? isHadIn("store", option, region) !== undefined : isKeptIn(option, region);

const firstUpper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
