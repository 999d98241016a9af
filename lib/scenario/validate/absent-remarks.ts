import { approaches } from "../../model/approaches";
import type { ApproachId } from "../../model/names";
import { firstUpper, joinWords } from "../../sheet/words";
import { type Issue, remark } from "../read/issue";

/** An approach that cannot be had as it is set up. */
type Impossible = { readonly id: ApproachId; readonly because: string; readonly endsOn?: string };

/** What is not possible, or ends before the horizon does, is said wherever the answer is: it might have won. */
export function absentRemarks(impossible: readonly Impossible[]): readonly Issue[] {
  const reasons = [...new Set(impossible.map(({ because }) => because))];
  return reasons.map((because) => {
    const those = impossible.filter((each) => each.because === because);
    const [first] = those;
    const names = joinWords(those.map(({ id }) => approaches[id].inSentence));
    const isOne = those.length === 1;
    const short = first?.endsOn
      ? `${names} ${isOne ? "ends" : "end"} on ${first.endsOn}`
      : `${names} ${isOne ? "is" : "are"} not possible`;
    return remark("may_not_fit", `${first?.id ?? ""}.possible`, `${firstUpper(short)}: ${because}`, short);
  });
}
