import { costLatencySpec } from "@/lib/charts/definitions/cost-latency/spec";
import { distributionSpec } from "@/lib/charts/definitions/distribution/spec";
import { headroomSpec } from "@/lib/charts/definitions/headroom/spec";
import { latencySpec } from "@/lib/charts/definitions/latency/spec";
import type { LatencyInput } from "@/lib/charts/definitions/shared/input";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { compactBelowWidth } from "@/lib/charts/layout/size";
import type { ApproachId } from "@/lib/model/names";
import {
  approachOf,
  budgetOf,
  headroomOf,
  inputOf,
  latencyOf,
  limitAt,
  measures,
  overloaded,
  type Stage,
  typical,
} from "./latency-fixture";

const ids: readonly ApproachId[] = ["prompting", "longContext", "rag", "fineTuning", "hybrid"];
const titles = ["Prompting", "Long context", "RAG", "Fine-tuning", "Hybrid"];
const same: readonly Stage[] = [["read the prompt", 400, 900]];
const none: Stage = ["write the answer", 0, 0];
const fourteen: readonly Stage[] = Array.from({ length: 14 }, (_, index) => [
  `a stage with a long name, number ${index + 1}`,
  10 * (index + 1),
  25 * (index + 1),
]);

const five = (stages: readonly Stage[] | null) =>
  ids.map((id, index) => approachOf(id, titles[index] ?? id, stages, { headroom: headroomOf(50_000) }));

const [prompting, rag, fineTuning, hybrid] = typical;
if (!prompting || !rag || !fineTuning || !hybrid) throw new Error("there are four");
const fast = approachOf("prompting", "Prompting", [["cache", 1, 3]], { writing: none });
const slow = approachOf("rag", "RAG", [["batch", 120_000, 600_000]], { writing: none });

export const inputs: Record<string, LatencyInput> = {
  typical: inputOf(),
  "a frontier": {
    ...inputOf(),
    approaches: inputOf().approaches.map((answer) =>
      answer.id === "fineTuning" ? { ...answer, totalUsd: 30_000 } : answer,
    ),
    odds: null,
  },
  "no limit": inputOf(typical, budgetOf(null)),
  "a limit for p50": inputOf(typical, budgetOf(limitAt(500, "p50"), limitAt(5_000, "p50"))),
  "all keep the limit": inputOf(typical, budgetOf(limitAt(2_500), limitAt(12_000))),
  "none keeps the limit": inputOf(typical, budgetOf(limitAt(200), limitAt(1_000))),
  "a limit far above": inputOf(typical, budgetOf(limitAt(3_600_000), limitAt(3_600_000))),
  "a limit of 0 ms": inputOf(typical, budgetOf(limitAt(0), limitAt(0))),
  "one approach": inputOf([rag]),
  "one without a band": { ...inputOf([rag], budgetOf(null)), odds: null },
  "one unstable": inputOf([
    prompting,
    overloaded("fineTuning", "Fine-tuning", { headroom: headroomOf(2e6, 5e5) }),
    hybrid,
  ]),
  "gaps in the headroom": inputOf([{ ...fineTuning, headroom: headroomOf(50_000, 500_000) }]),
  "unstable at every volume": inputOf([overloaded("hybrid", "Hybrid", { headroom: headroomOf(50_000, 0) })]),
  "none with times": inputOf(ids.map((id, index) => overloaded(id, titles[index] ?? id))),
  "nothing compared": inputOf([]),
  "untimed ones": inputOf([rag], undefined, { untimed: [{ id: "hybrid", title: "Hybrid", why: "quoted" }] }),
  "0 ms": inputOf([approachOf("rag", "RAG", [["cache", 0, 0]], { writing: none, headroom: headroomOf(0) })]),
  "0 ms for half": inputOf([approachOf("rag", "RAG", [["cache", 0, 900]]), prompting]),
  "3 ms and 10 minutes": inputOf([fast, slow, hybrid]),
  "fourteen stages": inputOf(five(fourteen)),
  "five alike": inputOf(five(same)),
  "five in the same place": {
    ...inputOf(five(same)),
    approaches: inputOf().approaches.map((answer) => ({ ...answer, totalUsd: 20_000 })),
    odds: null,
  },
  "costs of nothing": {
    ...inputOf(five(same)),
    approaches: inputOf().approaches.map((answer) => ({ ...answer, totalUsd: 0 })),
    odds: null,
  },
  "one point of headroom": inputOf([
    { ...fineTuning, headroom: { ...headroomOf(1_000), points: headroomOf(1_000).points.slice(0, 1), anotherAt: [] } },
  ]),
  "empty latency": { ...inputOf(), latency: latencyOf([], budgetOf(null)) },
};

const builders = {
  latency: latencySpec,
  distribution: distributionSpec,
  cost: costLatencySpec,
  headroom: headroomSpec,
};

/** Every chart of latency in every case, as it is drawn at a width. */
export function specsAt(width: number): [string, ChartSpec][] {
  const compact = width < compactBelowWidth;
  return Object.entries(inputs).flatMap(([name, input]) =>
    Object.entries(builders).flatMap(([kind, build]) =>
      measures.flatMap((measure): [string, ChartSpec][] => {
        const spec = build(input, { compact, measure });
        return spec ? [[`${kind}, ${measure}, ${name}`, spec]] : [];
      }),
    ),
  );
}
