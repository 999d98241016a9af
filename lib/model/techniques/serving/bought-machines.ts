import { everyMonths, inMonths, monthly, once, technique } from "../../technique";
import { copiesFor } from "./dedicated-gpus";

/** The copies at so many queries a month. */
const copiesAt = (queries: string): string => `copiesApart * (${copiesFor(`${queries} * peakFactor / copiesApart`)})`;

export const boughtMachines = technique({
  id: "boughtMachines",
  title: "Machines you buy",
  section: "fineTuning",
  cause: "machines",
  summary:
    "The machines are bought instead of rented: paid at once, more of them when the queries grow, all again when they are old. Power, a place and people come on top.",
  leavesOut:
    "What they are worth in the end, interest and taxes, the weeks until they are delivered, and that an idle GPU draws less. Those bought later are replaced together with the first.",
  optional: { choice: "ownership", besides: "dedicatedGpus" },
  choices: [
    {
      id: "ownership",
      title: "Machines are",
      help: "Whether the machines are rented by the hour or bought.",
      scope: "overridable",
      options: () => [
        { id: "none", title: "Rented by the hour" },
        { id: "bought", title: "Bought" },
      ],
      decides: true,
      default: "none",
    },
  ],
  quantities: {
    purchasePrice: {
      title: "Price of a GPU to buy",
      unit: "USD/gpu",
      min: 0,
      max: 1e6,
      scope: "overridable",
      none: true,
      help: "Of the card alone. None: the catalogue does not know it, and it is yours to enter.",
      filledBy: { choice: "host", keys: ["purchaseUsdPerGpu"], missing: 0 },
      default: { is: 0 },
    },
    serverPremium: {
      title: "The server around it, over the price of its GPUs",
      unit: "1",
      min: 0,
      max: 10,
      percent: true,
      help: "Processors, memory, network and case, as a share of what the GPUs cost.",
      default: { is: 0.4, note: "Not measured." },
    },
    machineLife: {
      title: "Machines are replaced after",
      unit: "month",
      min: 1,
      max: 240,
      help: "From then on all are bought again.",
      default: { is: 48, note: "Four years; GPUs are used for three to six." },
    },
    cardPower: {
      title: "Power of a GPU",
      unit: "kW/gpu",
      min: 0,
      max: 100,
      scope: "overridable",
      help: "At full work, of the card alone.",
      filledBy: { choice: "host", keys: ["kilowatts"], missing: 0.7 },
      default: { is: 0.7 },
    },
    powerOverhead: {
      title: "Power of the whole server with its cooling, over that of its GPUs",
      unit: "1",
      min: 1,
      max: 10,
      help: "2 means that all of it draws twice what the GPUs draw.",
      default: {
        is: 2,
        note: "Not measured: the rest of a server nearly as much as half of its GPUs, and cooling a third.",
      },
    },
    powerPrice: {
      title: "Price of power",
      unit: "USD/kW/h",
      min: 0,
      max: 10,
      help: "For a kilowatt-hour. 0 where the place includes it.",
      default: { is: 0.15, note: "Not measured: a small business in the United States pays about so much." },
    },
    placePrice: {
      title: "Price of a place in a data centre",
      unit: "USD/kW/month",
      min: 0,
      max: 10_000,
      help: "A month for each kilowatt that is drawn.",
      default: { is: 100, note: "Not measured." },
    },
    machineHours: {
      title: "Hours to look after the machines",
      unit: "h/month",
      min: 0,
      max: 7300,
      help: "Your team's hours a month, for all of them together.",
      default: { is: 16, note: "Not measured: two days a month." },
    },
  },
  formulas: {
    firstCopies: {
      title: "Copies in month 1",
      unit: "1",
      is: copiesAt("queries"),
    },
    copiesBefore: {
      title: "Copies in the month before",
      unit: "1",
      is: `if(month > 1, ${copiesAt("queries * pow(1 + growth, month - 2)")}, firstCopies)`,
    },
    copyPrice: {
      title: "Price of a copy’s machine",
      unit: "USD",
      is: "replicaGpus * purchasePrice * (1 + serverPremium)",
    },
    drawnPower: {
      title: "Power that is drawn",
      unit: "kW",
      is: "replicas * replicaGpus * cardPower * powerOverhead",
    },
    keepingCost: {
      title: "Keeping the machines",
      unit: "USD/month",
      is: "drawnPower * (powerPrice + placePrice) + machineHours * teamRate",
    },
    rentSpared: {
      title: "Rent that is spared, after keeping them",
      unit: "USD/month",
      is: "replicas * replicaGpus * gpuPrice - keepingCost",
    },
    paidOffAfter: {
      title: "Months until buying has cost less than renting",
      unit: "month",
      is: "if(rentSpared > 0, firstCopies * copyPrice / rentSpared, 0)",
    },
  },
  replaces: ["dedicatedGpus.gpus"],
  rules: [
    {
      holds: "purchasePrice > 0",
      otherwise: "absent",
      message: "What this GPU costs to buy is not in the catalogue: enter its price",
    },
  ],
  lines: [
    once("buy", "Buy the machines", "firstCopies * copyPrice"),
    inMonths("grow", "Buy more machines", "max(0, replicas - copiesBefore) * copyPrice"),
    everyMonths("machineLife", "replace", "Replace the machines", "min(replicas, copiesBefore) * copyPrice"),
    monthly("power", "Power of the machines", "drawnPower * powerPrice"),
    monthly("place", "Place for the machines", "drawnPower * placePrice"),
    monthly("people", "Look after the machines", "machineHours * teamRate"),
  ],
});
