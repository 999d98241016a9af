import { ChartTable } from "@/components/charts/chart-table";
import { dateTitle, priceChanges } from "@/lib/publish/catalogue/changes";
import { type Entry, type Kept, stateOn } from "@/lib/publish/catalogue/entry";
import { figuresOf } from "@/lib/publish/catalogue/figures";
import { historyChart } from "@/lib/publish/catalogue/history-chart";
import { findKind } from "@/lib/publish/catalogue/kinds";
import { HistoryPicture } from "./history-picture";
import { ReadOn, SourceOf, Standing } from "./record-parts";
import { Value } from "./record-table";

type RecordSectionProps = {
  readonly entry: Entry;
  readonly day: string;
  /** Of several records of one kind the first one is what the kind's address leads to. */
  readonly isFirst: boolean;
};

/** A record in full: its figures in force, where they come from, and what they were and will be. */
export function RecordSection({ entry, day, isFirst }: RecordSectionProps) {
  const { kind } = entry;
  const state = stateOn(entry, day);
  return (
    <section className="catalogue-record" aria-label={findKind(kind)?.says}>
      <h2 id={isFirst ? kind : undefined}>{findKind(kind)?.says}</h2>
      <Standing entry={entry} day={day} />
      <Facts state={state} />
      <p className="catalogue-source">
        <SourceOf state={state} />, <ReadOn state={state} />
      </p>
      {state.note && <p className="catalogue-note">{state.note}</p>}
      {state.reading && <p className="catalogue-note">Read so: {state.reading}</p>}
      <Days entry={entry} />
      <History entry={entry} day={day} />
    </section>
  );
}

function Facts({ state }: { readonly state: Kept }) {
  const figures = figuresOf(state);
  if (figures.length + state.says.length === 0) return null;
  return (
    <dl className="catalogue-facts">
      {figures.map((figure) => (
        <div key={figure.key}>
          <dt>{figure.label}</dt>
          <dd>
            <Value figure={figure} />
          </dd>
        </div>
      ))}
      {state.says.map(([title, text]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Days({ entry: { dates } }: { readonly entry: Entry }) {
  const days = Object.entries(dates).sort(([, one], [, other]) => (one < other ? -1 : 1));
  if (days.length === 0) return null;
  return (
    <dl className="catalogue-facts">
      {days.map(([key, day]) => (
        <div key={key}>
          <dt>{dateTitle(key)}</dt>
          <dd>
            <time dateTime={day}>{day}</time>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function History({ entry, day }: { readonly entry: Entry; readonly day: string }) {
  const [wide, compact] = [historyChart(entry, day, false), historyChart(entry, day, true)];
  if (!wide || !compact)
    return findKind(entry.kind)?.group === "Prices" ? (
      <p className="catalogue-note">One price since it was first read; no other is announced.</p>
    ) : null;
  return (
    <figure className="catalogue-history">
      <figcaption>
        <h3>{wide.title}</h3>
        <p className="catalogue-note">{wide.subtitle}</p>
      </figcaption>
      <HistoryPicture specs={{ wide, compact }} />
      {priceChanges(entry).map(({ day: from, says }) => (
        <p key={from}>
          From <time dateTime={from}>{from}</time>: {says}.
        </p>
      ))}
      <div className="scroll-x">
        <ChartTable table={wide.table} />
      </div>
    </figure>
  );
}
