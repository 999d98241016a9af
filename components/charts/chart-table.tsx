import type { Table } from "@/lib/charts/spec/spec";

/** The chart as a table: the first cell of each row is its header, the cheapest is stressed and says so. */
export function ChartTable({ table }: { readonly table: Table }) {
  const { caption, columns, rows } = table;
  // Two columns may have one name; none has the name of the one before it.
  const keys = columns.map(({ label }, column) => `${columns[column - 1]?.label}, ${label}`);
  const alignment = (column: number) => (columns[column]?.numeric ? "is-number" : undefined);
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label }, column) => (
            <th key={keys[column]} scope="col" className={alignment(column)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, strong }) => (
          <tr key={cells.join("|")}>
            {cells.map((cell, column) =>
              column === 0 ? (
                <th key={keys[column]} scope="row" className={alignment(column)}>
                  {cell}
                </th>
              ) : (
                <td key={keys[column]} className={alignment(column)}>
                  {column === strong ? <strong>{cell}</strong> : cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
