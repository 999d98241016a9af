import { readXlsx, type Sheet } from "hucre/xlsx";
import type { ReadCell, ReadRows } from "@/lib/publish/workbook/read-back";

/** More rows than any workbook of ours has. */
const mostRows = 2_000;

/** The two sheets of a workbook that say what it is of; null where it has no such sheets. Throws where it is no workbook. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly answer: ReadRows; readonly inputs: ReadRows } | null> {
  const { sheets } = await readXlsx(bytes, { sheets: ["Answer", "Inputs"], range: `A1:Z${mostRows}` });
  const [answer, inputs] = ["Answer", "Inputs"].map((name) => sheets.find((each) => each.name === name));
  return answer && inputs ? { answer: rowsOf(answer), inputs: rowsOf(inputs) } : null;
}

const rowsOf = ({ rows, cells }: Sheet): ReadRows =>
  rows.map((row, at) =>
    row.map(
      (value, column): ReadCell => ({
        value:
          value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === "boolean" ? String(value) : value,
        isFormula: cells?.get(`${at},${column}`)?.formula !== undefined,
      }),
    ),
  );
