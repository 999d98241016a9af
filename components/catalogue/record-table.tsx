import { addressOf, type Entry, stateOn } from "@/lib/publish/catalogue/entry";
import { type Figure, figuresOf } from "@/lib/publish/catalogue/figures";
import { findKind } from "@/lib/publish/catalogue/kinds";
import { providerName } from "@/lib/publish/catalogue/providers";
import { ReadOn, SourceOf, Standing } from "./record-parts";

type RecordTableProps = {
  readonly entries: readonly Entry[];
  readonly day: string;
  readonly caption: string;
  /** Several kinds stand in it. */
  readonly saysKind?: boolean;
};

/** As many figures as fit a row; all of them are on the page of the record. */
const figuresShown = 4;

/** Records one below the other; on a narrow screen each is a block of its own. */
export function RecordTable({ entries, day, caption, saysKind = false }: RecordTableProps) {
  return (
    <table className="catalogue-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col">Figures</th>
          <th scope="col">Read on</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.kind} ${entry.id} ${entry.regions}`}>
            <th scope="row">
              <a href={addressOf(entry)}>{entry.name}</a>
              <span className="catalogue-provider">
                {saysKind && `${findKind(entry.kind)?.title} · `}
                {providerName(entry.provider)}
              </span>
              <Standing entry={entry} day={day} />
            </th>
            <td>
              <Figures entry={entry} day={day} />
            </td>
            <td>
              <ReadOn state={stateOn(entry, day)} />
            </td>
            <td>
              <SourceOf state={stateOn(entry, day)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ entry, day }: { readonly entry: Entry; readonly day: string }) {
  const state = stateOn(entry, day);
  const figures = figuresOf(state);
  if (figures.length === 0) return <Words says={state.says} />;
  const shown = figures.slice(0, figuresShown);
  const more = figures.length - shown.length;
  return (
    <ul className="catalogue-figures">
      {shown.map((figure) => (
        <li key={figure.key}>
          <span>{figure.label}</span> <Value figure={figure} />
        </li>
      ))}
      {more > 0 && <li className="catalogue-more">{more} more</li>}
    </ul>
  );
}

/** A figure with its unit, and other readings of it. */
export const Value = ({ figure: { text, range, unit } }: { readonly figure: Figure }) => (
  <span className="catalogue-value">
    <b>{text || range}</b>
    {unit && <small> {unit}</small>}
    {text && range && <small> ({range})</small>}
  </span>
);

const Words = ({ says }: { readonly says: ReturnType<typeof stateOn>["says"] }) => (
  <ul className="catalogue-figures">
    {says.slice(0, figuresShown).map(([title, text]) => (
      <li key={title}>
        <span>{title}</span> <span className="catalogue-value">{text}</span>
      </li>
    ))}
  </ul>
);
