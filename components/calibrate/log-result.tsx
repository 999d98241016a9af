import { useEffect, useState } from "react";
import type { Calibration } from "@/lib/logs/apply/calibrate";
import { type QueryUnit, queryUnits } from "@/lib/logs/apply/proposals";
import { count, origin } from "@/lib/logs/summary/words";
import type { ApproachId } from "@/lib/model/names";
import { AnswerChange } from "./answer-change";
import { BillSays } from "./bill-says";
import { FieldChanges } from "./field-changes";
import { LogSays } from "./log-says";
import type { LogRequest, ReadLog } from "./log-work";

type LogResultProps = {
  readonly link: string;
  readonly log: ReadLog;
  readonly calibration: Calibration | null;
  readonly ask: (request: LogRequest) => void;
};

const running: readonly (readonly [ApproachId, string])[] = [
  ["prompting", "a prompt"],
  ["longContext", "a long prompt with all documents"],
  ["rag", "RAG"],
  ["fineTuning", "a fine-tuned model"],
  ["hybrid", "both"],
];

const unitTitles: Readonly<Record<QueryUnit, string>> = {
  call: "a call of the model",
  session: "a conversation",
  trace: "a trace",
};
const counts: Readonly<Record<QueryUnit, "calls" | "sessions" | "traces">> = {
  call: "calls",
  session: "sessions",
  trace: "traces",
};

/** What a log says, what it would change, and the answer before and after. */
export function LogResult({ link, log, calibration, ask }: LogResultProps) {
  const { summary } = log;
  const [per, setPer] = useState<QueryUnit>("call");
  const [approach, setApproach] = useState<ApproachId>("prompting");
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  // The worker answers again whenever something is asked differently.
  useEffect(() => {
    ask({ kind: "apply", link, options: { per, running: approach }, without });
  }, [ask, link, per, approach, without]);
  return (
    <section aria-label="What the log says">
      <h2>What it says</h2>
      <p>
        {log.format.title}: {count(log.rows)} rows{summary.calls > 0 && `, ${origin(summary)}`}.
      </p>
      <LogSays log={log} />
      <div className="own-asked">
        <label>
          <span>One question is</span>
          <select value={per} onChange={({ target }) => setPer(target.value as QueryUnit)}>
            {queryUnits.map((unit) => (
              <option key={unit} value={unit} disabled={summary.counts[counts[unit]] === 0}>
                {unitTitles[unit]} ({count(summary.counts[counts[unit]])})
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>The log is of</span>
          <select value={approach} onChange={({ target }) => setApproach(target.value as ApproachId)}>
            {running.map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      {calibration && (
        <>
          {calibration.proposals.length + calibration.left.length > 0 && (
            <>
              <FieldChanges calibration={calibration} without={without} onChange={setWithout} />
              <AnswerChange calibration={calibration} without={without} />
            </>
          )}
          <BillSays {...calibration} />
        </>
      )}
    </section>
  );
}
