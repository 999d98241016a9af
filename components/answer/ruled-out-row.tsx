import { ViewLink } from "@/components/views/view-link";
import type { RuledOutResult } from "@/lib/analysis/evaluation/evaluate-scenario";
import { formatUsd } from "@/lib/sheet/format";
import { ApproachName } from "./approach-name";
import { Figure } from "./figure";

type RuledOutRowProps = {
  readonly each: RuledOutResult;
  readonly ready: string;
  /** How many columns follow that of the weeks. */
  readonly columns: number;
};

/** An approach that a need rules out, with what it would cost; it is compared with nothing. */
export const RuledOutRow = ({ each: { id, result }, ready, columns }: RuledOutRowProps) => (
  <tr data-approach={id} data-out="">
    <th scope="row">
      <ApproachName id={id} title={result.title} />
    </th>
    <td>
      <Figure why={`${id}.total`}>{formatUsd(result.totalUsd)}</Figure>
    </td>
    <td className="scoreboard-ready">{ready}</td>
    <td colSpan={columns} className="scoreboard-out">
      <ViewLink to="fit">ruled out</ViewLink>
    </td>
  </tr>
);
