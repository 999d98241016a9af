import { approaches } from "../../model/approaches";
import type { ApproachId } from "../../model/names";
import type { ScenarioJson } from "./scenario-json";

/** A table of a scenario, for a spreadsheet or a document. */
export type ScenarioTable = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** What a file of a scenario begins with. */
export function aboutRows(
  { title, link, preset, headline, warnings }: ScenarioJson,
  origin = "",
): readonly [string, string][] {
  return [
    ...(title ? [["Scenario", title] as [string, string]] : []),
    ["Answer", headline],
    ["Link", `${origin}${link}`],
    ["Preset", `${preset.title} (${preset.id})`],
    ["Prices as of", preset.date],
    ...warnings.map(({ message }): [string, string] => ["Note", message]),
  ];
}

export const tablesOf = (scenario: ScenarioJson): readonly ScenarioTable[] => [
  totals(scenario),
  crossings(scenario),
  paybacks(scenario),
  months(scenario),
  inputs(scenario),
];

const nameOf = (id: ApproachId): string => approaches[id].title;

const totals = ({ approaches, ruledOut, absent, horizonMonths }: ScenarioJson): ScenarioTable => ({
  title: `Costs over ${horizonMonths} months`,
  columns: ["Approach", "Set-up, USD", "Total, USD", "Per 1,000 queries, USD", "Note"],
  rows: [
    ...approaches.map((each) => [each.title, each.setupUsd, each.totalUsd, each.perThousandQueriesUsd, each.standing]),
    ...ruledOut.map(({ title, setupUsd, totalUsd, perThousandQueriesUsd, because }) => [
      title,
      setupUsd,
      totalUsd,
      perThousandQueriesUsd,
      `ruled out: ${because}`,
    ]),
    ...absent.map(({ title, because }) => [title, null, null, null, `not priced: ${because}`]),
  ],
});

const crossings = ({ crossings }: ScenarioJson): ScenarioTable => ({
  title: "Where the cheaper of two changes",
  columns: ["One", "Other", "Queries per month", "Cheaper above"],
  rows: crossings.map(({ incumbent, challenger, queriesPerMonth, cheaperAbove }) => [
    nameOf(incumbent),
    nameOf(challenger),
    queriesPerMonth,
    nameOf(cheaperAbove),
  ]),
});

const paybacks = ({ paybacks }: ScenarioJson): ScenarioTable => ({
  title: "When one has cost no more than the other",
  columns: ["Who", "Against", "First month-end", "From then on for good, month-end"],
  rows: paybacks.map(({ challenger, incumbent, firstAheadMonth, aheadForGoodMonth }) => [
    nameOf(challenger),
    nameOf(incumbent),
    firstAheadMonth,
    aheadForGoodMonth,
  ]),
});

const months = ({ approaches, queriesByMonth }: ScenarioJson): ScenarioTable => ({
  title: "Month by month (month 0 is set-up), USD",
  columns: ["Month", "Queries", ...approaches.flatMap(({ title }) => [title, `${title}, so far`])],
  rows: queriesByMonth.map((queries, month) => [
    month,
    queries,
    ...approaches.flatMap(({ months }) => [months[month]?.spentUsd ?? null, months[month]?.spentSoFarUsd ?? null]),
  ]),
});

const inputs = ({ inputs }: ScenarioJson): ScenarioTable => ({
  title: "Inputs in force",
  columns: [
    "Group",
    "Input",
    "Field",
    "Low",
    "Likely",
    "High",
    "Unit",
    "As read",
    "Source",
    "Date",
    "Address",
    "Changed",
  ],
  rows: inputs.map((input) => [
    input.group,
    input.title,
    input.id,
    ...(input.type === "quantity"
      ? [input.value.low, input.value.likely ?? null, input.value.high, input.unit]
      : [null, null, null, ""]),
    input.text,
    input.source.label,
    [input.source.asOf, input.source.old && `(${input.source.old})`].filter(Boolean).join(" "),
    input.source.url ?? "",
    input.isChanged ? "changed" : "",
  ]),
});
