import { type CellStyle, type Cell as FileCell, type SheetChart, type WriteSheet, writeXlsx } from "hucre/xlsx";
import {
  type Cell,
  type Content,
  contentOf,
  type Look,
  type Workbook,
  type WorkbookChart,
  type Worksheet,
} from "@/lib/publish/workbook/workbook";

/** The bytes of a workbook as Excel, LibreOffice and Numbers open them. */
export async function writeWorkbook({ title, date, sheets, names }: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: sheets.map(sheetOf),
    namedRanges: names.map(({ name, at }) => ({ name, range: at })),
    // The time of writing would make another file of the same address.
    properties: { title, creator: "Crossover", modified: new Date(`${date}T00:00:00Z`) },
    defaultFont: { name: "Calibri", size: 11 },
  });
  return new Uint8Array(bytes);
}

function sheetOf({ name, widths, rows, frozenRows, charts = [] }: Worksheet): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.entries()) {
      const made = cellOf(cell);
      if (made) cells.set(`${row},${column}`, made);
    }
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((line) => line.map((cell) => plainOf(contentOf(cell)))),
    cells,
    ...(frozenRows !== undefined && { freezePane: { rows: frozenRows } }),
    charts: charts.map(chartOf),
  };
}

/** What a reader without formulas sees. */
function plainOf(content: Content): string | number | null {
  if (content === null || content === "" || typeof content !== "object") return content === "" ? null : content;
  return "text" in content ? content.text : content.value;
}

function cellOf(cell: Cell): Partial<FileCell> | null {
  const content = contentOf(cell);
  const look = typeof cell === "object" && cell !== null && "look" in cell ? cell.look : undefined;
  const style = look && { style: looks[look] };
  if (content === null || content === "")
    return look && isInput(look) ? { value: null, type: "empty", ...style } : null;
  if (typeof content === "number") return { value: content, type: "number", ...style };
  if (typeof content === "string") return { value: content, type: "string", ...style };
  if ("text" in content) return { value: content.text, type: "string", hyperlink: { target: content.url }, ...style };
  return { value: content.value, type: "formula", formula: content.formula, formulaResult: content.value, ...style };
}

const isInput = (look: Look): boolean => look.toLowerCase().endsWith("input");

const filled = (rgb: string) => ({ fill: { type: "pattern", pattern: "solid", fgColor: { rgb } } }) as const;
const yellow = filled("FFF2CC");

const looks: Readonly<Record<Look, CellStyle>> = {
  title: { font: { bold: true, size: 16 } },
  sentence: { font: { bold: true, size: 13 } },
  heading: { font: { bold: true, size: 12 } },
  column: { font: { bold: true }, ...filled("E7E6E6"), alignment: { wrapText: true, vertical: "top" } },
  note: { font: { color: { rgb: "595959" } } },
  usd: { numFmt: "#,##0.00" },
  count: { numFmt: "#,##0" },
  number: { numFmt: "General" },
  percent: { numFmt: "0.0##%" },
  day: { numFmt: "yyyy-mm-dd" },
  input: yellow,
  percentInput: { ...yellow, numFmt: "0.0##%" },
  dayInput: { ...yellow, numFmt: "yyyy-mm-dd" },
};

/** Colours that are told apart by most readers, in the order of the approaches. */
const colours = ["0072B2", "D55E00", "009E73", "CC79A7", "E69F00"];

function chartOf({ type, title, x, y, series, from, to }: WorkbookChart): SheetChart {
  return {
    type,
    title,
    series: series.map((each, index) => ({ ...each, color: colours[index % colours.length] as string })),
    axes: { x: { title: x }, y: { title: y, numberFormat: { formatCode: "#,##0" } } },
    legend: series.length > 1 ? "bottom" : false,
    anchor: { from, to },
  };
}
