import { type Entry, isOldOn, type Kept, standingOn } from "@/lib/publish/catalogue/entry";

type OnDay = { readonly entry: Entry; readonly day: string };

/** Whether it can be had, whether another price follows, and whether it was read long ago. */
export function Standing({ entry, day }: OnDay) {
  const { retiresOn, states } = entry;
  const standing = standingOn(entry, day);
  const next = states.find(({ from }) => from !== undefined && from > day);
  const marks = [
    ...(standing === "ended" ? [`No longer sold, since ${retiresOn}`] : []),
    ...(standing === "ending" ? [`Ends ${retiresOn}`] : []),
    ...(next ? [`Another price from ${next.from}`] : []),
    ...(isOldOn(entry, day) ? ["Read over 120 days ago"] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <span className="catalogue-marks">
      {marks.map((mark) => (
        <span key={mark} className="catalogue-mark" data-ended={standing === "ended" ? "" : undefined}>
          {mark}
        </span>
      ))}
    </span>
  );
}

/** When it was read, and how sure it is. */
export const ReadOn = ({ state: { asOf, asOfApprox, confidence } }: { readonly state: Kept }) => (
  <>
    <time dateTime={asOf}>{asOf}</time>
    {asOfApprox && " or so"}
    <span className="catalogue-sure">{confidenceWords(confidence)}</span>
  </>
);

const confidenceWords = (confidence: string): string =>
  confidence.includes(":") ? confidence : `${confidence} confidence`;

/** The page it was read on. */
export function SourceOf({ state: { source, basedOn } }: { readonly state: Kept }) {
  if (source === "assumption") return "assumption";
  if (source)
    return (
      <a href={source.url} rel="noreferrer">
        {source.title}
      </a>
    );
  return (
    <>
      From{" "}
      {basedOn.map((id, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a href={`/catalogue/${id}`}>{id}</a>
        </span>
      ))}
    </>
  );
}
