"use client";

import { useState } from "react";
import { AskWarehouse } from "./ask-warehouse";
import { ColumnForm } from "./column-form";
import { FileChoice } from "./file-choice";
import { keepColumns } from "./kept-columns";
import { LogResult } from "./log-result";
import { Progress } from "./progress";
import { useLog } from "./use-log";

/** From a file to a link: what is read, what it says, and what of it is taken. Nothing of the file leaves the browser. */
export function OwnNumbers({ link }: { readonly link: string }) {
  const { state, read, ask, stop } = useLog();
  const [file, setFile] = useState<File | null>(null);
  const choose = (chosen: File) => {
    setFile(chosen);
    read(chosen, {});
  };
  const columns = state.kind === "failed" ? state.columns : state.kind === "read" ? state.log.columns : [];
  return (
    <>
      <FileChoice onChoose={choose} />
      <div aria-live="polite">
        {state.kind === "reading" && <Progress {...state} onStop={stop} />}
        {state.kind === "failed" && <p className="own-problem">{state.message}</p>}
      </div>
      {state.kind === "read" && (
        <LogResult
          key={`${file?.name} ${file?.size} ${state.log.number}`}
          link={link}
          log={state.log}
          calibration={state.calibration}
          ask={ask}
        />
      )}
      {file && columns.length > 0 && (
        <ColumnForm
          key={columns.join("\n")}
          columns={columns}
          used={state.kind === "read" ? state.log.used : {}}
          isOpen={state.kind === "failed"}
          onUse={(mapping) => {
            keepColumns(columns, mapping);
            read(file, mapping);
          }}
        />
      )}
      <AskWarehouse onResult={(text) => ask({ kind: "totals", text })} />
    </>
  );
}
