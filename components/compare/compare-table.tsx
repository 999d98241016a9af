import type { Compared } from "@/lib/compare/compared";
import type { Cell, Row, RowGroup } from "@/lib/compare/rows";
import { ScenarioMark } from "./scenario-mark";

type CompareTableProps = {
  readonly compared: readonly Compared[];
  readonly groups: readonly RowGroup[];
  readonly caption: string;
};

/** A column for each scenario; on a narrow screen each row becomes a list of them, and every value names its own. */
export function CompareTable({ compared, groups, caption }: CompareTableProps) {
  return (
    <table className="compare-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {compared.map(({ id, title }) => (
            <th key={id} scope="col">
              <ScenarioMark id={id} /> <span className="compare-head-title">{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id} data-group={group.id}>
          <tr className="compare-group">
            <th scope="rowgroup" colSpan={compared.length + 1}>
              {group.title}
              {group.note && <span className="compare-group-note">{group.note}</span>}
            </th>
          </tr>
          {group.rows.map((row) => (
            <CompareRow key={row.id} row={row} compared={compared} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function CompareRow({ row, compared }: { readonly row: Row; readonly compared: readonly Compared[] }) {
  return (
    <tr data-row={row.id}>
      <th scope="row">
        {row.label}
        {row.unit && <span className="compare-unit">{row.unit}</span>}
      </th>
      {row.cells.map((cell, index) => {
        const { id, letter, title } = compared[index] as Compared;
        return (
          <td key={id}>
            <span className="compare-letter">
              {letter}
              <span className="visually-hidden">, {title}: </span>
            </span>
            <CellText cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

function CellText({ cell: { text, move, note } }: { readonly cell: Cell }) {
  return (
    <span className="compare-cell">
      <span className={note ? "compare-value is-best" : "compare-value"}>{text}</span>
      {note && <span className="compare-best"> {note}</span>}
      {move && <span className="compare-move"> {move}</span>}
    </span>
  );
}
