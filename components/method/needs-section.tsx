import { approaches } from "@/lib/model/approaches";
import { approachIds } from "@/lib/model/names";
import { kindsOfTask } from "@/lib/model/needs/kinds-of-task";
import { leanings } from "@/lib/model/needs/leanings";
import { needs } from "@/lib/model/needs/needs";
import { leaningWords } from "@/lib/narrative/needs-words";
import { firstUpper } from "@/lib/sheet/words";

/** Every question, whom an answer rules out and what it speaks for; and the kinds of task with their shares of right answers. */
export function NeedsSection() {
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">What you need</h2>
      <p>
        An approach is first one that can be had, then one that meets your needs, then one within your limits; of those
        the cheapest is named. A need rules out only what no work removes, and any approach may be counted anyway. What
        else an answer speaks for is said with its reason and never scored.
      </p>
      <div className="scroll-x">
        <table className="method-table">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Rules out</th>
              <th scope="col">Speaks</th>
            </tr>
          </thead>
          <tbody>
            {needs.map(({ id, title, answers, rulesOut }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>
                  {rulesOut &&
                    `If “${titleOf(answers, rulesOut.when)}”: ${ruledOutBy(rulesOut.because)}${rulesOut.served ? " Where a provider runs the model." : ""}`}
                </td>
                <td>
                  {leanings
                    .filter(({ need }) => need === id)
                    .map((leaning) => (
                      <p key={leaning.when}>
                        {`If “${titleOf(answers, leaning.when)}”: ${leaningWords(leaning)} ${leaning.because}`}
                      </p>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TaskTable />
    </section>
  );
}

const titleOf = (answers: readonly { readonly id: string; readonly title: string }[], when: string): string =>
  answers.find(({ id }) => id === when)?.title ?? when;

function ruledOutBy(because: Readonly<Partial<Record<(typeof approachIds)[number], string>>>): string {
  const ids = approachIds.filter((id) => because[id] !== undefined);
  const reasons = [...new Set(ids.map((id) => firstUpper(because[id] ?? "")))];
  return `${ids.map((id) => approaches[id].inSentence).join(", ")}. ${reasons.join(" ")}`;
}

/** Measured shares of right answers, where the answer is at hand. */
function TaskTable() {
  return (
    <>
      <h3 id="tasks">How often an answer is right</h3>
      <p>
        Low, likely and high share of right answers, on questions that can be answered, by kind of task. With retrieval,
        facts from documents count where the passage was found; “missed” is how often it is not.
      </p>
      <div className="scroll-x">
        <table className="method-table">
          <thead>
            <tr>
              <th scope="col">Task</th>
              {approachIds.map((id) => (
                <th scope="col" key={id}>
                  {approaches[id].title}
                </th>
              ))}
              <th scope="col">Missed</th>
              <th scope="col">Measured</th>
            </tr>
          </thead>
          <tbody>
            {kindsOfTask.map(({ id, title, ranges, note }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                {approachIds.map((approach) => (
                  <td key={approach}>{shown(ranges?.[approach])}</td>
                ))}
                <td>{shown(ranges?.missed)}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const shown = (range: string | undefined): string => range?.replaceAll("..", " to ") ?? "not measured";
