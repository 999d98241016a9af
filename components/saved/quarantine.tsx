import { download } from "./download";
import { unreadableFileOf } from "./file";
import type { Unreadable } from "./saved-store";

type SetAsideProps = { readonly unreadable: readonly Unreadable[]; readonly onDelete: () => void };

/** What lies in the browser under our name and cannot be read: it is said, kept, and the reader's to take or delete. */
export function SetAside({ unreadable, onDelete }: SetAsideProps) {
  if (unreadable.length === 0) return null;
  const count = unreadable.length;
  const said = count === 1 ? "1 saved scenario could not be read." : `${count} saved scenarios could not be read.`;
  return (
    <aside className="notices saved-aside" aria-label="Not readable">
      <p>
        {said} {count === 1 ? "It is" : "They are"} kept as {count === 1 ? "it was" : "they were"}.
      </p>
      <button
        type="button"
        className="text-button"
        onClick={() => download("crossover-unreadable.json", unreadableFileOf(unreadable, new Date().toISOString()))}
      >
        Export {count === 1 ? "it" : "them"}
      </button>
      <button type="button" className="text-button" onClick={onDelete}>
        Delete {count === 1 ? "it" : "them"}
      </button>
    </aside>
  );
}
