import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { hasFlag, keepFlag } from "@/components/ui/kept-flag";
import { withoutQuestionKey } from "./question-key";

const keys: readonly (readonly [string, string])[] = [
  ["Ctrl or ⌘ K", "Find a view, an input, a preset or a page"],
  ["Ctrl or ⌘ Z", "Undo; with Shift, or Ctrl Y, redo"],
  ["↑ ↓ in a number", "Step its last digit; with Shift ten times as far"],
  ["Esc in a number", "Bring back what stood there"],
  ["Enter in a number", "Take it"],
  ["← → on a chart", "Move the place its figures are read at"],
  ["← → on a volume", "Change the queries a month; Page Up and Page Down go further"],
  ["Esc", "Close what is open, put the cursor of a chart away"],
  ["?", "This list"],
];

/** Every key of the page, and the way to do without the one that is a single character. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const [isOff, setOff] = useState(() => hasFlag(withoutQuestionKey));
  return (
    <Dialog title="Keys" name="keys" place="middle" onClose={onClose}>
      <dl className="key-list">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="band-switch">
        <input
          type="checkbox"
          checked={!isOff}
          onChange={({ currentTarget: { checked } }) => {
            keepFlag(withoutQuestionKey, !checked);
            setOff(!checked);
          }}
        />
        “?” opens this list
      </label>
    </Dialog>
  );
}
