import { none, type Option } from "../../choice";
import { monthly, once, technique } from "../../technique";

/** Credits a page, at 1.25 USD for a thousand of them. */
const credits = (id: string, title: string, perPage: number): Option => ({
  id,
  title,
  values: { usdPerPage: (perPage * 1.25) / 1000 },
  source: { title: "LlamaParse: pricing", url: "https://www.llamaindex.ai/pricing" },
  asOf: "2026-06",
});

export const parsing = technique({
  id: "parsing",
  title: "Reading scans and tables",
  section: "rag",
  cause: "documents",
  summary: "Documents that are pictures or tables are turned into text, page by page, before they are cut.",
  leavesOut: "Pages that are read wrongly, and people who check them.",
  optional: { choice: "parsing", besides: "ingestion" },
  choices: [
    {
      id: "parsing",
      title: "Reading of documents",
      help: "Fills the price of a page.",
      scope: "shared",
      options: () => [
        { ...none, title: "They are text" },
        credits("plain", "Plain pages", 1),
        credits("tables", "Pages with tables", 3),
        credits("agent", "Hard pages, by an agent", 10),
        credits("agentPlus", "The hardest, by a larger one", 45),
        { id: "own", title: "Another service" },
      ],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    pageTokens: {
      title: "Tokens of a page",
      unit: "tok",
      min: 1,
      max: 100_000,
      help: "How much text a page holds.",
      default: { is: "300..500..800" },
    },
    pagePrice: {
      title: "Price of reading a page",
      unit: "USD",
      min: 0,
      max: 100,
      help: "What the service takes.",
      filledBy: { choice: "parsing", keys: ["usdPerPage"] },
      default: { is: 0 },
    },
  },
  formulas: {
    parsingCost: { title: "Reading all documents", unit: "USD", is: "corpusTokens / pageTokens * pagePrice" },
  },
  lines: [
    once("read", "Read the documents", "parsingCost"),
    monthly("again", "Read what changed", "parsingCost * changeShare * priceLevel"),
  ],
});
