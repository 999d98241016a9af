import { type Choice, none } from "../../choice";
import { type Quantity, type Technique, tokenCount, tokenPrice } from "../../technique";

type Guard = {
  /** What its quantities begin with: "inputGuard". */
  readonly name: string;
  /** Inside a title: "input guard". */
  readonly title: string;
  /** The quantity that counts the tokens it reads besides its instructions. */
  readonly reads: string;
};

const free = { default: { is: 0 } } as const;

/** What a check costs at the token prices of the model it runs on, for guards that have no flat price. */
export function guardPrice({ name, title, reads }: Guard) {
  const model: Choice = {
    id: `${name}Model`,
    title: `Model of the ${title}`,
    help: "Fills the token prices of a check. None: a check costs what you enter for it.",
    scope: "shared",
    options: () => [none],
    kinds: ["model"],
    needs: ["outputUsdPerMTok"],
    default: "none",
  };
  const filledBy = (key: string): Quantity["filledBy"] => ({ choice: model.id, keys: [key], missing: 0 });
  const quantities: Technique["quantities"] = {
    [`${name}Checks`]: {
      title: `Checks by the ${title}`,
      unit: "1/query",
      min: 0,
      max: 100,
      help: "Calls of its model for one question; 1 unless it looks several times.",
      default: { is: 1 },
    },
    [`${name}PromptTokens`]: {
      ...tokenCount,
      ...free,
      title: `Instructions of the ${title}`,
      help: "Tokens sent to the guard besides what it checks.",
    },
    [`${name}Tokens`]: {
      ...tokenCount,
      ...free,
      title: `Tokens the ${title} writes`,
      help: "A verdict is a few tokens, an explanation about a hundred.",
    },
    [`${name}InputPrice`]: {
      ...tokenPrice,
      ...free,
      title: `Prompt price of the ${title}`,
      help: "Price of a million prompt tokens.",
      filledBy: filledBy("inputUsdPerMTok"),
    },
    [`${name}OutputPrice`]: {
      ...tokenPrice,
      ...free,
      title: `Answer price of the ${title}`,
      help: "Price of a million answer tokens.",
      filledBy: filledBy("outputUsdPerMTok"),
    },
  };
  const formulas: NonNullable<Technique["formulas"]> = {
    [`${name}TokenCost`]: {
      title: `Tokens of the ${title}`,
      unit: "USD/query",
      is: `${name}Checks * ((${name}PromptTokens + ${reads}) * ${name}InputPrice + ${name}Tokens * ${name}OutputPrice) * priceLevel`,
    },
  };
  return { model, quantities, formulas };
}
