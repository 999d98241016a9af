import { useState } from "react";
import type { Mapping } from "@/lib/logs/formats/guess";
import { keptColumns } from "./kept-columns";

/** What a person may name a column for. */
const asked = [
  ["time", "When the call began"],
  ["prompt", "Tokens of the prompt"],
  ["answer", "Tokens of the answer"],
  ["cached", "Of the prompt, read from a cache"],
  ["reasoning", "Of the answer, hidden thinking"],
  ["cost", "Cost in dollars"],
  ["model", "Model"],
  ["status", "Status"],
  ["firstTime", "Time to the first token"],
  ["wholeTime", "Time of the whole answer"],
  ["id", "Name of the call"],
  ["session", "Conversation"],
  ["trace", "Trace"],
] as const;

type ColumnFormProps = {
  readonly columns: readonly string[];
  readonly used: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
  readonly onUse: (mapping: Mapping) => void;
};

/** Which column says what, to be corrected by hand. */
export function ColumnForm({ columns, used, isOpen, onUse }: ColumnFormProps) {
  const [mapping, setMapping] = useState<Mapping>(() => keptColumns(columns));
  return (
    <details className="own-columns" open={isOpen}>
      <summary>Which column says what</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onUse(mapping);
        }}
      >
        {asked.map(([field, title]) => (
          <label key={field}>
            <span>{title}</span>
            <select
              value={mapping[field] ?? used[field] ?? ""}
              onChange={({ target }) => setMapping(withColumn(mapping, field, target.value))}
            >
              <option value="">none</option>
              {columns.map((column) => (
                <option key={column}>{column}</option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className="solid-button">
          Read again
        </button>
      </form>
    </details>
  );
}

function withColumn(mapping: Mapping, field: keyof Mapping, column: string): Mapping {
  const { [field]: _, ...others } = mapping;
  return column === "" ? others : { ...others, [field]: column };
}
