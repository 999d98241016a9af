import { type Choice, none } from "../../choice";
import type { Quantity } from "../../technique";

/** Whether each customer has an index, or a model, of its own. */
export const tenancy: Choice = {
  id: "tenancy",
  title: "Customers with knowledge of their own",
  help: "Whether each customer has an index of its own, or a trained addition to the model (an adapter).",
  scope: "shared",
  options: () => [
    { ...none, title: "All share one" },
    { id: "apart", title: "Each has its own" },
  ],
  default: "none",
  decides: true,
};

export const customers: Quantity = {
  title: "Customers",
  unit: "1",
  min: 1,
  max: 1e6,
  help: "How many have knowledge of their own; documents and examples are those of all of them together.",
  default: { is: 10 },
};
