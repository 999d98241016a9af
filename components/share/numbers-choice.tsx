import { useRef } from "react";
import { flushSync } from "react-dom";
import { longestLink } from "@/lib/scenario/read/link";
import { longLink } from "@/lib/scenario/write/canonical";
import { Radios } from "./radios";

export type Numbers = "follow" | "frozen";

type NumbersChoiceProps = {
  readonly numbers: Numbers;
  readonly onNumbers: (numbers: Numbers) => void;
  /** The link as it is now. */
  readonly link: string;
  /** The scenario came with every value written out; there is nothing left to follow. */
  readonly isFrozen: boolean;
};

const options = [
  { id: "follow", title: "Follow corrections" },
  { id: "frozen", title: "Stay as they are now" },
] as const;

const meanings: Record<Numbers, string> = {
  follow:
    "The link holds the preset and what you changed. A preset keeps the prices of its date; only a mistake in one would be corrected.",
  frozen: "Every value is written into the link, so that no later change of a preset or price moves a figure.",
};

/** Whether the link holds what was changed, or every value in force. */
export function NumbersChoice({ numbers, onNumbers, link, isFrozen }: NumbersChoiceProps) {
  const isLong = link.length > longestLink;
  const chosen = useRef<HTMLInputElement>(null);
  const takeShort = () => {
    // The button is gone then.
    flushSync(() => onNumbers("follow"));
    chosen.current?.focus();
  };
  return (
    <div className="share-numbers">
      {isFrozen ? (
        <p className="share-note">The numbers stay as they are: this link was made with every value written out.</p>
      ) : (
        <>
          <Radios legend="Numbers" options={options} value={numbers} onChange={onNumbers} ref={chosen} />
          <p className="share-note">{meanings[numbers]}</p>
        </>
      )}
      {isLong && (
        <p className="share-warning">
          {longLink(link.length).message}{" "}
          {numbers === "frozen" && !isFrozen && (
            <button type="button" className="text-button" onClick={takeShort}>
              Take the short link
            </button>
          )}
        </p>
      )}
    </div>
  );
}
