import type { BaseCase } from "../../analysis/base-case/base-case";
import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { ApproachId } from "../../model/names";
import type { Quantity } from "../../model/technique";
import type { ResolvedInput } from "../../scenario/resolve/resolved-input";
import { writeRange } from "../../stats/range";
import { cellName } from "./workbook";

/** One value of the scenario: a row of the inputs. What several approaches take from one field is one row. */
export type InputCell = {
  readonly name: string;
  /** The field of a link that it is. */
  readonly field: string;
  readonly quantity: Quantity;
  readonly input: ResolvedInput;
  /** The row that it takes its value from: a price that follows another. */
  readonly follows?: string;
};

export type InputCells = {
  readonly cells: readonly InputCell[];
  /** The row in which an approach finds a quantity. */
  readonly of: (id: ApproachId, name: string) => InputCell;
};

/** The values of all approaches that are priced, in the order of their techniques. */
export function inputCellsOf({ baseCases }: Evaluation): InputCells {
  const cells = new Map<string, InputCell>();
  const byApproach = new Map<string, InputCell>();
  for (const [id, baseCase] of baseCases)
    for (const name of baseCase.quantities.keys()) {
      const cell = cellFor(cells, id, baseCase, name);
      cells.set(cell.name, cell);
      byApproach.set(`${id}.${name}`, cell);
    }
  const of = (id: ApproachId, name: string): InputCell => {
    const cell = byApproach.get(`${id}.${name}`);
    if (!cell) throw new Error(`no cell for ${id}.${name}`);
    return cell;
  };
  return { cells: [...cells.values()].map((cell) => withFollowed(cell, baseCases, of)), of };
}

/** The row that is there for the field, or one of the approach's own where its value is another. */
function cellFor(
  cells: ReadonlyMap<string, InputCell>,
  id: ApproachId,
  { quantities, resolved }: BaseCase,
  name: string,
): InputCell {
  const input = resolved(name);
  const known = cells.get(cellName(input.field));
  if (known && isSame(known.input, input)) return known;
  const quantity = quantities.get(name) as Quantity;
  const field = known ? `${id}.${name}` : input.field;
  const own = cells.get(cellName(field));
  if (own && own !== known && !isSame(own.input, input)) throw new Error(`two values of one field: ${field}`);
  return own && own !== known ? own : { name: cellName(field), field, quantity, input };
}

const isSame = (one: ResolvedInput, other: ResolvedInput): boolean =>
  writeRange(one.range) === writeRange(other.range) && one.drawnAs === other.drawnAs;

/** A price that follows another says which; it is looked for in the approach that has both. */
function withFollowed(cell: InputCell, baseCases: Evaluation["baseCases"], of: InputCells["of"]): InputCell {
  const { field, drawnAs, range } = cell.input;
  if (field === drawnAs) return cell;
  for (const [id, { quantities }] of baseCases) {
    const names = [...quantities.keys()];
    if (!names.some((name) => of(id, name).name === cell.name)) continue;
    const followed = names
      .map((name) => of(id, name))
      .find(({ input, quantity }) => {
        const isThat = input.field === drawnAs && input.drawnAs === drawnAs && quantity.unit === cell.quantity.unit;
        return isThat && writeRange(input.range) === writeRange(range);
      });
    if (followed) return { ...cell, follows: followed.name };
  }
  return cell;
}
