import { share, technique } from "../../technique";
import { customers } from "../operations/tenancy";

export const adapters = technique({
  id: "adapters",
  title: "Adapters of customers on your machines",
  section: "fineTuning",
  cause: "machines",
  summary:
    "Each customer has an adapter of its own. Merged into the weights it is as fast as the model, and each customer needs copies of its own; kept beside them it is slower, and all customers share the copies.",
  leavesOut:
    "The data and the training of each customer, which customers with knowledge of their own have, and the memory of the adapters.",
  optional: { choice: "adapters", besides: "dedicatedGpus" },
  choices: [
    {
      id: "adapters",
      title: "Adapters of customers on your machines",
      help: "Whether many customers each have an adapter of their own, and how they are served.",
      scope: "overridable",
      options: () => [
        { id: "none", title: "One model for all" },
        {
          id: "merged",
          title: "Merged: copies for each customer",
          values: { isApart: 1, speedShare: 1 },
          source: { title: "Fireworks: a merged adapter performs as the base model (documentation)" },
          asOf: "2026",
        },
        {
          id: "unmerged",
          title: "Beside the weights: customers share copies",
          values: { isApart: 0, speedShare: 0.8 },
          note: "Assumed: no measurement of the slowing was found.",
        },
      ],
      decides: true,
      default: "none",
    },
  ],
  quantities: {
    customers,
    isApart: {
      title: "Each customer has copies of its own",
      unit: "1",
      min: 0,
      max: 1,
      whole: true,
      scope: "overridable",
      help: "1 where adapters are merged into the weights; 0 where they are kept beside them.",
      filledBy: { choice: "adapters", keys: ["isApart"], missing: 0 },
      default: { is: 0 },
    },
    adapterSpeedShare: {
      ...share,
      title: "Speed with adapters, over that of the model",
      min: 0.01,
      scope: "overridable",
      help: "An adapter beside the weights is computed with for each token.",
      filledBy: { choice: "adapters", keys: ["speedShare"], missing: 1 },
      default: { is: 1 },
    },
  },
  adds: { copiesApart: "(customers - 1) * isApart" },
  // A measured time is slowed where it is used; what is worked out, in the machine that it follows from.
  scales: {
    copyBandwidth: "adapterSpeedShare",
    copyCompute: "adapterSpeedShare",
    copyReadTime: "if(readWork > 0, 1 / adapterSpeedShare, 1)",
    copyWriteTime: "if(writeWork > 0, 1 / adapterSpeedShare, 1)",
    aloneReadTime: "if(machineReadTime > 0, 1 / adapterSpeedShare, 1)",
    aloneWriteTime: "if(idleWriteTime > 0, 1 / adapterSpeedShare, 1)",
    peakLoad: "1 / copiesApart",
    replicas: "copiesApart",
    places: "1 / copiesApart",
  },
  lines: [],
});
