import { useState } from "react";
import { type DialectId, dialectIds, dialectOf } from "@/lib/logs/sql/dialects";
import { warehouseQuery } from "@/lib/logs/sql/query";

const asked = [
  ["time", "created_at"],
  ["prompt", "prompt_tokens"],
  ["answer", "completion_tokens"],
  ["model", "model"],
  ["status", "status"],
  ["cost", "cost"],
  ["id", "request_id"],
  ["session", "session_id"],
] as const;

/** The same figures from a table of calls, by a query that is pasted there and whose result is pasted here. */
export function AskWarehouse({ onResult }: { readonly onResult: (text: string) => void }) {
  const [dialect, setDialect] = useState<DialectId>("postgresql");
  const [table, setTable] = useState("requests");
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>(Object.fromEntries(asked));
  const [result, setResult] = useState("");
  const named = Object.fromEntries(Object.entries(columns).filter(([, name]) => name !== ""));
  return (
    <details className="own-warehouse">
      <summary>Ask your warehouse</summary>
      <div className="own-asked">
        <label>
          <span>Engine</span>
          <select value={dialect} onChange={({ target }) => setDialect(target.value as DialectId)}>
            {dialectIds.map((id) => (
              <option key={id} value={id}>
                {dialectOf(id).title}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Table</span>
          <input value={table} onChange={({ target }) => setTable(target.value)} />
        </label>
        {asked.map(([field]) => (
          <label key={field}>
            <span>Column of {field}</span>
            <input
              value={columns[field] ?? ""}
              onChange={({ target }) => setColumns({ ...columns, [field]: target.value })}
            />
          </label>
        ))}
      </div>
      <label className="own-query">
        <span>The query</span>
        <textarea
          readOnly
          rows={8}
          value={warehouseQuery(dialect, table, named)}
          onFocus={({ target }) => target.select()}
        />
      </label>
      <label className="own-query">
        <span>Its result, as JSON or CSV</span>
        <textarea rows={4} value={result} onChange={({ target }) => setResult(target.value)} />
      </label>
      <button type="button" className="solid-button" disabled={result.trim() === ""} onClick={() => onResult(result)}>
        Use the result
      </button>
    </details>
  );
}
