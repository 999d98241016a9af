import { recordAt } from "../catalog";
import { weightsOf } from "../catalog/facts";
import { choices } from "../model/choices";
import { formatUsdRate } from "../sheet/format";
import type { ChoiceView } from "./field-view";

/** One option of a list that is searched. */
export type Offered = ChoiceView["options"][number] & {
  /** What people call it, with who sells it; its title where nobody calls it otherwise. */
  readonly name: string;
  /** "1.04 USD in, 1.04 USD out, a million tokens"; empty for what has no price of its own. */
  readonly price: string;
  /** The day on which the price was read. */
  readonly asOf: string;
};

/** What a menu offers, with price and date, in its order. */
export function offeredBy({ id, options, date }: ChoiceView): readonly Offered[] {
  const kinds = choices.find((each) => each.id === id.slice(id.indexOf(".") + 1))?.kinds ?? [];
  return options.map((option) => {
    const record = kinds.map((kind) => recordAt(kind, option.id, date)).find((each) => each !== undefined);
    const plain = weightsOf(option.id)?.title;
    return {
      ...option,
      name: plain && record ? `${plain}, ${record.provider}` : option.title,
      price: record ? priceText(record.values) : "",
      asOf: record?.asOf ?? "",
    };
  });
}

/** What is said of a record, the first that it has: its figures and what stands around them. */
const prices: readonly { readonly keys: readonly string[]; readonly say: (...texts: string[]) => string }[] = [
  {
    keys: ["inputUsdPerMTok", "outputUsdPerMTok"],
    say: (input, output) => `${input} in, ${output} out, a million tokens`,
  },
  { keys: ["usdPerGpuHour"], say: (hour) => `${hour} a GPU-hour` },
  { keys: ["hostingUsdPerHour"], say: (hour) => `${hour} an hour` },
  { keys: ["hostingUsdPerMonth"], say: (month) => `${month} a month` },
  { keys: ["inputUsdPerMTok"], say: (input) => `${input} a million tokens` },
  { keys: ["trainingUsdPerMTok"], say: (each) => `${each} a million tokens trained` },
  {
    keys: ["minimumUsdPerMonth", "storageUsdPerGbMonth"],
    say: (least, storage) => `from ${least} a month, ${storage} a GB a month`,
  },
  { keys: ["minimumUsdPerMonth"], say: (least) => `from ${least} a month` },
  { keys: ["storageUsdPerGbMonth"], say: (storage) => `${storage} a GB a month` },
];

function priceText(values: Readonly<Record<string, unknown>>): string {
  for (const { keys, say } of prices) {
    const found = keys.map((key) => values[key]);
    if (found.every((value) => typeof value === "number"))
      return say(...found.map((value) => formatUsdRate(value as number)));
  }
  return "";
}
