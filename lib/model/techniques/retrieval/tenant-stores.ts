import { monthly, once, technique } from "../../technique";
import { customers, tenancy } from "../operations/tenancy";

export const tenantStores = technique({
  id: "tenantStores",
  title: "An index for each customer",
  section: "rag",
  cause: "documents",
  summary: "Each customer’s passages are kept apart: a name space of one store, or a store each.",
  leavesOut: "That small indexes are searched faster.",
  optional: { choice: "tenancy", besides: "vectorStore" },
  choices: [tenancy],
  quantities: {
    customers,
    tenantStoreFee: {
      title: "Index of one more customer",
      unit: "USD/month",
      min: 0,
      max: 1e6,
      help: "What it adds a month.",
      default: {
        is: 0,
        note: "A name space of the same store costs nothing; a store each costs the least fee of its plan.",
      },
    },
    tenantStoreWork: {
      title: "Work to take in one customer’s documents",
      unit: "h",
      min: 0,
      max: 10_000,
      help: "Your team’s hours for each.",
      default: { is: "0.5..2..8" },
    },
  },
  lines: [
    once("begin", "Take in each customer’s documents", "customers * tenantStoreWork * teamRate"),
    monthly("kept", "An index for each customer", "(customers - 1) * tenantStoreFee"),
  ],
});
