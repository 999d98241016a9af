import { unnamed } from "@/lib/logs/read/rejected";
import { figuresOf } from "@/lib/logs/summary/figures";
import { count, percent } from "@/lib/logs/summary/words";
import { formatMs } from "@/lib/sheet/format";
import type { ReadLog } from "./log-work";
import { Rows } from "./rows";

const time = (ms: number | null | undefined): string => formatMs(ms ?? Number.NaN);

/** What is to know of the log, its models with their times, and the rows that could not be used. */
export function LogSays({ log: { summary, remarks, rejected } }: { readonly log: ReadLog }) {
  const figures = figuresOf(summary);
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
            {unnamed(rejected) > 0 && <li>and {count(unnamed(rejected))} more</li>}
          </ul>
        </details>
      )}
      {figures.length > 0 && (
        <details>
          <summary>Figures, and what they are known from</summary>
          <Rows
            heads={["Figure", "Value", "95 in 100 times", "Of", "How"]}
            rows={figures.map(({ title, value, interval, n, method }) => [title, value, interval, n, method])}
          />
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
                  <td>{time(firstMs?.p50)}</td>
                  <td>{time(firstMs?.p95)}</td>
                  <td>{time(wholeMs?.p50)}</td>
                  <td>{time(wholeMs?.p95)}</td>
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
