import type { Explanation, Origin } from "@/lib/sheet/explain";

type TreeProps = {
  readonly explanation: Explanation;
  readonly onField?: (field: string) => void;
  /** Parts deeper than this are folded. */
  readonly open?: number;
};

/** A number, its formula in words and in figures, and the same for each of its parts, down to the sources. */
export function ExplanationTree({ explanation, onField, open = 1 }: TreeProps) {
  const { label, result, words, filled, parts, origin } = explanation;
  return (
    <div className="explanation">
      <p className="explanation-line">
        <span>{label}</span>
        <output>{result}</output>
      </p>
      {words && <p className="explanation-words">{words}</p>}
      {filled && <p className="explanation-filled">{filled}</p>}
      {origin && <OriginLine origin={origin} onField={onField} />}
      {parts.length > 0 && <Parts parts={parts} onField={onField} open={open} />}
    </div>
  );
}

function Parts({
  parts,
  onField,
  open = 0,
}: {
  parts: readonly Explanation[];
  onField?: (field: string) => void;
  open?: number;
}) {
  const list = (
    <ul>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place
        <li key={index}>
          <ExplanationTree explanation={part} onField={onField} open={open - 1} />
        </li>
      ))}
    </ul>
  );
  if (open > 0 || parts.length === 1) return list;
  return (
    <details>
      <summary>Its {parts.length} parts</summary>
      {list}
    </details>
  );
}

/** Source and date of a given number, or the word "assumption". */
export function OriginLine({
  origin,
  onField,
}: {
  readonly origin: Origin;
  readonly onField?: (field: string) => void;
}) {
  const { label, url, asOf, old, note, given, field } = origin;
  return (
    <p className="origin">
      {given && <span>{given}. </span>}
      {label === "you" ? (
        "Your figure"
      ) : url ? (
        <a href={url} rel="noreferrer">
          {label}
        </a>
      ) : (
        label
      )}
      {asOf && <span>, {asOf}</span>}
      {old && <strong className="origin-old"> ({old})</strong>}
      {note && <span className="origin-note">. {note}</span>}
      {field && onField && (
        <button type="button" className="text-button" onClick={() => onField(field)}>
          Go to input
        </button>
      )}
    </p>
  );
}
