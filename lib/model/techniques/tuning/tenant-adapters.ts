import { everyMonths, monthly, once, technique } from "../../technique";
import { customers, tenancy } from "../operations/tenancy";

export const tenantAdapters = technique({
  id: "tenantAdapters",
  title: "An adapter for each customer",
  section: "fineTuning",
  cause: "training",
  summary: "Each customer’s examples are trained into an adapter of its own: as many runs as customers.",
  leavesOut: "That a provider may hold only so many adapters at once; Fireworks says up to 100 on one deployment.",
  optional: { choice: "tenancy", besides: "retraining" },
  choices: [tenancy],
  quantities: {
    customers,
    adapterShare: {
      title: "Cost of one customer’s run",
      unit: "1",
      min: 0,
      max: 10,
      help: "Beside a run over all examples; 0.1 where each of ten customers has a tenth of them.",
      default: { is: "0.1..0.3..1", note: "Runs have a least price, and small sets are passed over more often." },
    },
    adapterFee: {
      title: "Adapter of one more customer",
      unit: "USD/month",
      min: 0,
      max: 1e6,
      help: "What keeping it ready adds a month.",
      default: { is: 0, note: "Nothing where adapters share a machine or are billed by the token." },
    },
  },
  lines: [
    once("train", "Train the other customers’ adapters", "(customers - 1) * runs * runCost * adapterShare"),
    everyMonths(
      "retrainEvery",
      "retrain",
      "Retrain the other customers’ adapters",
      "(customers - 1) * retrainRuns * laterRunCost * adapterShare",
    ),
    monthly("kept", "An adapter for each customer", "(customers - 1) * adapterFee"),
  ],
});
