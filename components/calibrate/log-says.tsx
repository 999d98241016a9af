import { count } from "@/lib/logs/summary/words";
import type { ReadLog } from "./log-work";

const seconds = (ms: number | null | undefined): string =>
  ms === null || ms === undefined ? "–" : `${(ms / 1_000).toFixed(2)} s`;
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** What is to know of the log, its models with their times, and the rows that could not be used. */
export function LogSays({ log: { summary, remarks, rejected } }: { readonly log: ReadLog }) {
  return (
    <>
      <ul className="own-remarks">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      {rejected.count > 0 && (
        <details>
          <summary>Rows that could not be used: {count(rejected.count)}</summary>
          <ul>
            {rejected.first.map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>
                Line {line}: {reason}
              </li>
            ))}
            {rejected.count > rejected.first.length && (
              <li>and {count(rejected.count - rejected.first.length)} more</li>
            )}
          </ul>
        </details>
      )}
      <details>
        <summary>Models and times</summary>
        <div className="own-scroll">
          <table className="own-table">
            <thead>
              <tr>
                <th scope="col">Model</th>
                <th scope="col">Calls</th>
                <th scope="col">First token, half within</th>
                <th scope="col">95 in 100</th>
                <th scope="col">Whole answer, half within</th>
                <th scope="col">95 in 100</th>
              </tr>
            </thead>
            <tbody>
              {summary.times.slice(0, 50).map(({ model, firstMs, wholeMs }, index) => (
                <tr key={model}>
                  <th scope="row">{model === "" ? "not named" : model}</th>
                  <td>{percent(summary.models[index]?.share ?? 0)}</td>
                  <td>{seconds(firstMs?.p50)}</td>
                  <td>{seconds(firstMs?.p95)}</td>
                  <td>{seconds(wholeMs?.p50)}</td>
                  <td>{seconds(wholeMs?.p95)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="own-note">
          The longest 5 in 100 need 200 calls. Times are shown beside the scenario’s own and change no field.
        </p>
      </details>
    </>
  );
}
