import { memo, useRef } from "react";
import { ApproachName } from "@/components/answer/approach-name";
import { Figure } from "@/components/answer/figure";
import { useDeferred } from "@/components/scheduler/use-deferred";
import { useIsNear } from "@/components/scheduler/use-is-near";
import type { ApproachResult, LineTotal } from "@/lib/analysis/break-even/types";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { partOf, parts } from "@/lib/charts/definitions/breakdown/parts";
import { shownTitle } from "@/lib/sheet/display";
import { formatMonths, formatUsd } from "@/lib/sheet/format";
import { firstUpper } from "@/lib/sheet/words";

/** Every line of every bill over the horizon, each opening its reasons. A line that several have is one row. */
export const BillTable = memo(function BillTable({ evaluation: newest }: { readonly evaluation: Evaluation }) {
  const section = useRef<HTMLElement>(null);
  const evaluation = useDeferred(newest, useIsNear(section) === false);
  const { approaches, horizonMonths } = evaluation;
  if (approaches.length === 0) return null;
  return (
    <section className="outlook-table bill" ref={section} aria-labelledby="bill-heading">
      <h3 id="bill-heading">The bill, line by line</h3>
      <p className="section-note">
        Over {formatMonths(horizonMonths)}, {shownTitle()}. Each figure opens its formula.
      </p>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              {approaches.map(({ id, title }) => (
                <th scope="col" key={id}>
                  <ApproachName id={id} title={title} />
                </th>
              ))}
            </tr>
          </thead>
          {parts.map((part) => (
            <PartRows key={part} part={part} approaches={approaches} />
          ))}
          <BillFoot approaches={approaches} />
        </table>
      </div>
    </section>
  );
});

/** What the lines sum to. */
function BillFoot({ approaches }: Pick<PartRowsProps, "approaches">) {
  return (
    <tfoot>
      <tr className="bill-total">
        <th scope="row">Total</th>
        {approaches.map(({ id, totalUsd }) => (
          <td key={id}>
            <Figure why={`${id}.total`}>{formatUsd(totalUsd)}</Figure>
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">Set up, of it</th>
        {approaches.map(({ id, setupUsd }) => (
          <td key={id}>
            <Figure why={`${id}.setup`}>{formatUsd(setupUsd)}</Figure>
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">Per 1,000 queries</th>
        {approaches.map(({ id, perThousandQueriesUsd }) => (
          <td key={id}>
            {perThousandQueriesUsd === null ? (
              "no queries"
            ) : (
              <Figure why={`${id}.perThousand`}>{formatUsd(perThousandQueriesUsd)}</Figure>
            )}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

type PartRowsProps = { readonly part: (typeof parts)[number]; readonly approaches: readonly ApproachResult[] };

function PartRows({ part, approaches }: PartRowsProps) {
  // What costs none of them anything is no line to read.
  const isHere = ({ id, kind }: LineTotal) =>
    partOf[kind] === part && approaches.some(({ lines }) => lines.some((one) => one.id === id && one.totalUsd !== 0));
  const lines = new Map(approaches.flatMap(({ lines }) => lines.filter(isHere).map(({ id, label }) => [id, label])));
  if (lines.size === 0) return null;
  return (
    <tbody>
      <tr className="outlook-group">
        <th scope="rowgroup" colSpan={approaches.length + 1}>
          {firstUpper(part)}
        </th>
      </tr>
      {[...lines].map(([line, label]) => (
        <tr key={line}>
          <th scope="row">{label}</th>
          {approaches.map(({ id, lines: own }) => {
            const found = own.find((each) => each.id === line);
            return <td key={id}>{found && <Figure why={`${id}.line.${line}`}>{formatUsd(found.totalUsd)}</Figure>}</td>;
          })}
        </tr>
      ))}
    </tbody>
  );
}
