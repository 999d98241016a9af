import { approaches } from "../../model/approaches";
import { type ApproachId, approachIds } from "../../model/names";
import type { OwnKind, OwnLine } from "../../model/own-lines";
import type { Issue } from "./issue";
import { givenText } from "./issue";
import { readOwnFormula } from "./own-formula";
import { readTitle } from "./title";

/** The link name of the lines that a founder adds to the bill, one a row or parted by semicolons. */
export const linesKey = "lines";

/** Nobody reads a bill of more. */
const mostLines = 20;
/** A link has room for no more beside everything else. */
export const longestLines = 1_200;

/** The lines of a text, or what is wrong with the first that cannot be used. */
export type OwnLines =
  | { readonly ok: true; readonly lines: readonly OwnLine[] }
  | { readonly ok: false; readonly message: string };

const refused = (message: string): OwnLines => ({ ok: false, message });

/** "human review: 0.02 * 1.5 per query; RAG: compliance audit: 12,000 once". */
export function readOwnLines(text: string): OwnLines {
  if (text.length > longestLines)
    return refused(`The lines have ${text.length} characters; up to ${longestLines} are read.`);
  const rows = text.split(/[;\n]/).filter((row) => row.trim() !== "");
  if (rows.length > mostLines) return refused(`There are ${rows.length} lines; a bill takes up to ${mostLines}.`);
  const lines: OwnLine[] = [];
  for (const row of rows) {
    const line = readLine(row.trim());
    if ("message" in line) return refused(line.message);
    lines.push(line);
  }
  return { ok: true, lines };
}

/** A text of lines that cannot be used, as an issue. */
export function linesIssue(text: string): Issue | undefined {
  const read = readOwnLines(text);
  if (read.ok) return;
  const message = `Your own lines: ${read.message}`;
  return { field: linesKey, code: "unreadable", level: "error", message, given: givenText(text) };
}

type Refused = { readonly message: string };

function readLine(row: string): OwnLine | Refused {
  const parts = row.split(":").map((part) => part.trim());
  const amount = parts.pop() ?? "";
  const first = approachNamed(parts[0] ?? "");
  const label = readTitle((first && parts.length > 1 ? parts.slice(1) : parts).join(": "));
  if (label === "") return { message: `${givenText(row)}: write it like "compliance audit: 12,000 once".` };
  const named = first && parts.length > 1 ? first : null;
  const when = whenOf(amount);
  if ("message" in when) return { message: `${label}: ${when.message}` };
  const formula = readOwnFormula(when.sum, when.kind);
  if ("message" in formula) return { message: `${label}: ${formula.message}` };
  const stranger = formula.names.find((name) => named && !isOf(named, name, formula.users));
  if (stranger) return { message: `${label}: ${approaches[named as ApproachId].title} has no input ${stranger}.` };
  return { approach: named, label, kind: when.kind, is: formula.is, names: formula.names };
}

const isOf = (id: ApproachId, name: string, users: ReadonlyMap<string, readonly ApproachId[]>): boolean =>
  users.get(name)?.includes(id) ?? false;

/** "RAG", "fine-tuning" or the name in links. */
function approachNamed(text: string): ApproachId | null {
  const plain = (words: string) => words.toLowerCase().replace(/[\s-]/g, "");
  return approachIds.find((id) => [id, approaches[id].title].some((name) => plain(name) === plain(text))) ?? null;
}

const endings: readonly (readonly [RegExp, OwnKind])[] = [
  [/\s+once$/i, "once"],
  [/\s+(?:monthly|per month|a month|\/ ?month)$/i, "monthly"],
  [/\s+(?:per query|a query|each query|\/ ?query)$/i, "perQuery"],
];

/** A sum and how often it is paid. */
function whenOf(amount: string): { readonly sum: string; readonly kind: OwnKind } | Refused {
  const [ending, kind] = endings.find(([pattern]) => pattern.test(amount)) ?? [];
  const how = "Write once, monthly or per query behind the sum.";
  if (!ending || !kind) return { message: `how often is ${givenText(amount)} paid? ${how}` };
  const sum = amount.replace(ending, "");
  const twice = endings.find(([pattern]) => pattern.test(sum));
  if (!twice) return { sum, kind };
  const unit = `USD${amount.slice(sum.replace(twice[0], "").length)}`;
  return { message: `${unit} is no unit of a cost. ${how}` };
}
