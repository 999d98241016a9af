"use client";

import { useContext, useMemo, useRef, useState } from "react";
import type { Action } from "@/components/calculator/state";
import { ShareContext } from "@/components/share/share-context";
import { Dialog } from "@/components/ui/dialog";
import { SearchList, withWords } from "@/components/ui/search-list";
import { ViewContext } from "@/components/views/view-context";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { formOf } from "@/lib/form/form";
import { commandsOf } from "./commands";
import { KeyList } from "./key-list";

type PaletteDialogProps = {
  readonly asked: "palette" | "keys";
  readonly evaluation: Evaluation;
  readonly dispatch: (action: Action) => void;
  readonly onAsk: (asked: "palette" | "keys" | null) => void;
};

/** What is opened by Ctrl K, and the list of keys. */
export default function PaletteDialog({ asked, evaluation, dispatch, onAsk }: PaletteDialogProps) {
  return asked === "keys" ? (
    <KeyList onClose={() => onAsk(null)} />
  ) : (
    <Palette evaluation={evaluation} dispatch={dispatch} onClose={() => onAsk(null)} onKeys={() => onAsk("keys")} />
  );
}

type PaletteProps = Pick<PaletteDialogProps, "evaluation" | "dispatch"> & {
  readonly onClose: () => void;
  readonly onKeys: () => void;
};

/** Any view, preset, page, deed or input by its name. */
function Palette({ evaluation, dispatch, onClose, onKeys }: PaletteProps) {
  const { show } = useContext(ViewContext);
  const { open } = useContext(ShareContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState("");
  const commands = useMemo(
    () =>
      commandsOf(formOf(evaluation), {
        dispatch,
        show,
        share: () => open({ chart: null, measure: "firstToken" }),
        showKeys: onKeys,
      }),
    [evaluation, dispatch, show, open, onKeys],
  );
  const found = useMemo(
    () =>
      sought.trim() === ""
        ? commands.filter(({ kind }) => kind !== "Input")
        : withWords(commands, sought, ({ kind, title, says }) => `${kind} ${title} ${says}`),
    [commands, sought],
  );
  return (
    <Dialog title="Find anything" name="palette" place="middle" onClose={onClose} focusFirst={search} ref={dialog}>
      <SearchList
        label="Find anything"
        placeholder="A view, an input, a preset, a page"
        search={search}
        sought={sought}
        onSought={setSought}
        found={found}
        count={commands.length}
        onChoose={({ run }) => {
          // Closing gives the focus back; what is run may take it on.
          dialog.current?.close();
          setTimeout(run);
        }}
        headingOf={({ kind }) => kind}
        none="Nothing here has these words."
      >
        {({ title, says }) => (
          <>
            <span className="picker-title">{title}</span>
            <span className="picker-price">{says}</span>
          </>
        )}
      </SearchList>
    </Dialog>
  );
}
