import type { Action } from "@/components/calculator/state";
import type { FieldView } from "@/lib/form/field-view";
import type { Issue } from "@/lib/scenario/read/issue";
import { FieldRow } from "./field-row";
import { QueriesSlider } from "./queries-slider";

export type FieldRowsProps = {
  readonly views: readonly FieldView[];
  /** What boxes show when it is not their field's value. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, Issue>;
  readonly notes: ReadonlyMap<string, string>;
  readonly dispatch: (action: Action) => void;
};

/** Fields one below the other; the queries with their slider. */
export function FieldRows({ views, texts, problems, notes, dispatch }: FieldRowsProps) {
  return views.map((view) => (
    <div key={view.id}>
      <FieldRow
        view={view}
        typed={texts.get(view.id)}
        understood={notes.get(view.id)}
        error={problems.get(view.id)?.level === "error" ? problems.get(view.id)?.message : undefined}
        warning={problems.get(view.id)?.level === "warning" ? problems.get(view.id)?.message : undefined}
        dispatch={dispatch}
      />
      {view.id === "queries" && view.type === "quantity" && (
        <QueriesSlider text={texts.get(view.id) ?? view.text} dispatch={dispatch} />
      )}
    </div>
  ));
}
