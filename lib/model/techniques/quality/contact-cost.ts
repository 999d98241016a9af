import type { Quantity } from "../../technique";

/** Of wrong answers, of unsure ones and of questions without a passage alike. */
export const contactCost: Quantity = {
  title: "What a person’s answer costs",
  unit: "USD/query",
  min: 0,
  max: 1e6,
  help: "Cost of one contact that a person handles.",
  default: {
    is: "6..13.5..25",
    source: {
      title: "AI customer support cost per ticket (Lynbrook Labs, after Gartner 2024)",
      url: "https://lynbrooklabs.com/blog/ai-customer-support-cost-per-ticket",
    },
    asOf: "2024",
    note: "Gartner’s median; 6 for simple contacts offshore, 15 to 25 for complex calls in North America.",
  },
};
