import type { BillCheck } from "@/lib/logs/bill/bill-check";
import type { Proof } from "@/lib/logs/bill/proof";
import { billSentences, proofSentences } from "@/lib/logs/bill/words";
import { monthText } from "@/lib/logs/summary/words";
import { formatUsd } from "@/lib/sheet/format";
import { Rows } from "./rows";

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
          <Rows
            heads={["Model", "Billed", "Price list", "Why they differ"]}
            rows={bill.models.map(({ model, billedUsd, listedUsd, reason }) => [
              model || "not named",
              formatUsd(billedUsd),
              listedUsd === null ? "" : formatUsd(listedUsd),
              reason,
            ])}
          />
          <Rows
            heads={["Month", "Billed", "The scenario", ""]}
            rows={bill.months.map(({ month, billedUsd, pricedUsd, isWhole }) => [
              monthText(month),
              formatUsd(billedUsd),
              formatUsd(pricedUsd),
              isWhole ? "" : "in part",
            ])}
          />
          <Rows
            heads={["A month of the scenario", ""]}
            rows={bill.lines.map(({ title, usd }) => [title, formatUsd(usd)])}
          />
        </details>
      )}
    </>
  );
}
