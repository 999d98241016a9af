import { type SyntheticEvent, useState } from "react";
import type { Action } from "@/components/calculator/state";

/** What is typed of a model that the catalogue has not, by the name its field has. */
const asked = [
  { name: "inputPrice", title: "A million prompt tokens", unit: "USD" },
  { name: "outputPrice", title: "A million answer tokens", unit: "USD" },
  { name: "contextWindow", title: "Most tokens at once", unit: "tokens" },
  { name: "writeTime", title: "An answer token takes", unit: "ms" },
] as const;

type OwnModelProps = {
  /** Of the choice: "model", or "rag.model". */
  readonly id: string;
  readonly dispatch: (action: Action) => void;
  readonly onDone: () => void;
};

/** A model of one's own: its figures are typed over those of the one that is chosen. */
export function OwnModel({ id, dispatch, onDone }: OwnModelProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const given = asked.filter(({ name }) => typed[name]?.trim());
  const use = (event: SyntheticEvent) => {
    event.preventDefault();
    const prefix = id.slice(0, -"model".length);
    onDone();
    dispatch({ type: "set", texts: new Map(given.map(({ name }) => [`${prefix}${name}`, typed[name] ?? ""])) });
  };
  return (
    <details className="own-model">
      <summary>My own model</summary>
      <form onSubmit={use}>
        <p>Type what you know. The rest stays that of the model chosen now.</p>
        {asked.map(({ name, title, unit }) => (
          <label key={name}>
            {title}
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              value={typed[name] ?? ""}
              onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
            {unit}
          </label>
        ))}
        <button type="submit" className="solid-button" disabled={given.length === 0}>
          Use these
        </button>
      </form>
    </details>
  );
}
