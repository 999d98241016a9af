import type { BillCheck } from "@/lib/logs/bill/bill-check";
import type { Proof } from "@/lib/logs/bill/proof";
import { billSentences, proofSentences } from "@/lib/logs/bill/words";
import { monthText } from "@/lib/logs/summary/words";
import { formatUsd } from "@/lib/sheet/format";

type BillSaysProps = { readonly bill: BillCheck | null; readonly proof: Proof | null };

/** What was billed against the scenario, line by line, and whether the scenario would have known the last month. */
export function BillSays({ bill, proof }: BillSaysProps) {
  if (!bill && !proof) return null;
  return (
    <>
      <h2>The bill</h2>
      {proof && proofSentences(proof).map((sentence) => <p key={sentence}>{sentence}</p>)}
      {bill && billSentences(bill).map((sentence) => <p key={sentence}>{sentence}</p>)}
      {bill && (
        <details>
          <summary>Line by line</summary>
          <Bills
            heads={["Model", "Billed", "Price list", "Why they differ"]}
            rows={bill.models.map(({ model, billedUsd, listedUsd, reason }) => [
              model || "not named",
              formatUsd(billedUsd),
              listedUsd === null ? "" : formatUsd(listedUsd),
              reason,
            ])}
          />
          <Bills
            heads={["Month", "Billed", "The scenario", ""]}
            rows={bill.months.map(({ month, billedUsd, pricedUsd, isWhole }) => [
              monthText(month),
              formatUsd(billedUsd),
              formatUsd(pricedUsd),
              isWhole ? "" : "in part",
            ])}
          />
          <Bills
            heads={["A month of the scenario", ""]}
            rows={bill.lines.map(({ title, usd }) => [title, formatUsd(usd)])}
          />
        </details>
      )}
    </>
  );
}

type BillsProps = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

function Bills({ heads, rows }: BillsProps) {
  return (
    <div className="own-scroll">
      <table className="own-table">
        <thead>
          <tr>
            {heads.map((head) =>
              head ? (
                <th key={head} scope="col">
                  {head}
                </th>
              ) : (
                <td key="none" />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = "", ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={heads[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
