import { useId, useRef } from "react";

type AltTextProps = {
  readonly text: string;
  readonly own: string;
  readonly onText: (text: string | null) => void;
};

/** The text for those who cannot see the picture: the chart's own words until it is written anew. */
export function AltText({ text, own, onText }: AltTextProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const putBack = () => {
    onText(null);
    // The button is gone then.
    box.current?.focus();
  };
  return (
    <div className="share-alt">
      <div className="share-snippet-head">
        <label htmlFor={id}>Text for those who cannot see the picture</label>
        {text !== own && (
          <button type="button" className="text-button" onClick={putBack}>
            Put back
          </button>
        )}
      </div>
      <textarea
        ref={box}
        id={id}
        rows={5}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        dir="auto"
      />
      {text.trim() === "" && <p className="share-note">With none, the picture’s title is used.</p>}
    </div>
  );
}
