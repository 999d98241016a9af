import { none } from "../../choice";
import { technique } from "../../technique";

export const displayCurrency = technique({
  id: "displayCurrency",
  title: "Currency of the figures",
  section: "situation",
  summary:
    "Figures on the page and in charts are shown in another currency. Inputs, formulas and the bill stay in US dollars.",
  leavesOut: "That rates move: one rate holds for all months.",
  optional: { choice: "show", besides: "traffic" },
  choices: [
    {
      id: "show",
      title: "Figures are shown in",
      help: "The bill is reckoned in US dollars and shown at one rate.",
      scope: "shared",
      options: () => [{ ...none, title: "US dollars" }],
      kinds: ["currency"],
      needs: ["perUsd"],
      default: "none",
    },
  ],
  quantities: {
    shownPerUsd: {
      title: "Of that currency, for a US dollar",
      unit: "1",
      min: 0.000001,
      max: 1e9,
      help: "The rate of the catalogue, or your bank’s.",
      filledBy: { choice: "show", keys: ["perUsd"] },
      default: { is: 1 },
    },
  },
  lines: [],
});
