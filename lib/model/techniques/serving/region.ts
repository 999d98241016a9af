import { technique } from "../../technique";

export const region = technique({
  id: "region",
  title: "Region of the requests",
  section: "model",
  summary: "A promise to process requests in one region raises all token prices of the model by a share.",
  leavesOut:
    "Prices of stores, embedding, rewriting and checks by region. A store that is known to be elsewhere is refused; of what nobody says, the answer speaks.",
  choices: [
    {
      id: "region",
      title: "Requests are processed in",
      help: "Some providers charge more for a promise to process requests in one region. Fills that surcharge.",
      scope: "shared",
      options: () => [
        { id: "anywhere", title: "Anywhere" },
        { id: "us", title: "The United States" },
        { id: "eu", title: "The European Union" },
      ],
      decides: true,
      default: "anywhere",
    },
  ],
  quantities: {
    regionSurcharge: {
      unit: "1",
      min: 0,
      max: 10,
      percent: true,
      title: "Surcharge of the region",
      scope: "overridable",
      help: "By how much all token prices of the model are higher in the region.",
      filledBy: {
        choice: "model",
        keys: [],
        when: [
          { choice: "region", is: "us", keys: ["usSurchargeShare"] },
          { choice: "region", is: "eu", keys: ["euSurchargeShare"] },
        ],
        missing: 0,
      },
      default: { is: 0 },
    },
  },
  formulas: {
    tokenPriceLevel: {
      title: "Token price level, in the region",
      unit: "1",
      is: "priceLevel * (1 + regionSurcharge)",
    },
  },
  lines: [],
});
