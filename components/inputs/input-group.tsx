"use client";

import { memo, useState } from "react";
import { ApproachName } from "@/components/answer/approach-name";
import { Figure } from "@/components/answer/figure";
import type { Action } from "@/components/calculator/state";
import type { FieldView } from "@/lib/form/field-view";
import type { FieldGroup } from "@/lib/form/form";
import { type ApproachId, approachIds } from "@/lib/model/names";
import type { Issue } from "@/lib/scenario/read/issue";
import { formatUsdSentence } from "@/lib/sheet/format";
import { FieldRow } from "./field-row";
import { QueriesSlider } from "./queries-slider";

type InputGroupProps = {
  readonly group: FieldGroup;
  /** Of an approach: what it costs over the horizon. */
  readonly total: number | undefined;
  /** Whether it starts open. */
  readonly opened: boolean;
  /** What boxes show when it is not their field's value. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, Issue>;
  readonly notes: ReadonlyMap<string, string>;
  /** Lower-case words to look for, or nothing. */
  readonly sought: string;
  readonly dispatch: (action: Action) => void;
};

const isApproach = (id: string): id is ApproachId => approachIds.some((each) => each === id);

/** One group of inputs, with its total beside its name so that cause and effect are seen together. */
export const InputGroup = memo(function InputGroup(props: InputGroupProps) {
  const { group, total, opened, sought } = props;
  const [isOpen, setOpen] = useState(opened);
  const all = viewsOf(group);
  const found = sought ? all.filter((view) => matches(view, group, sought)) : [];
  if (sought && found.length === 0) return null;
  const changed = all.filter(({ changedFrom }) => changedFrom !== null).length;
  return (
    <div className="input-group">
      <details
        open={sought ? true : isOpen}
        onToggle={(event) => {
          if (!sought) setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <span className="input-group-title">
            {isApproach(group.id) ? <ApproachName id={group.id} title={group.title} /> : group.title}
          </span>
          {changed > 0 && <span className="input-group-changed">{changed} changed</span>}
          {group.absent !== null && <span className="input-group-changed">not priced</span>}
        </summary>
        <div className="input-group-fields">
          <p className="input-group-summary">{group.absent ?? group.summary}</p>
          {sought ? <Rows views={found} {...props} /> : <Folded {...props} />}
        </div>
      </details>
      {total !== undefined && (
        <span className="input-group-total">
          <Figure why={`${group.id}.total`}>{formatUsdSentence(total)}</Figure>
        </span>
      )}
    </div>
  );
}, saysTheSame);

const viewsOf = ({ first, more, own }: FieldGroup): readonly FieldView[] => [...first, ...more, ...own];

/** A change elsewhere makes new maps of texts and problems; what they say about this group is then the same. */
function saysTheSame(a: InputGroupProps, b: InputGroupProps): boolean {
  if (a.group !== b.group || a.total !== b.total || a.sought !== b.sought || a.dispatch !== b.dispatch) return false;
  if (a.texts === b.texts && a.problems === b.problems && a.notes === b.notes) return true;
  return viewsOf(a.group).every(
    ({ id }) =>
      a.texts.get(id) === b.texts.get(id) &&
      a.notes.get(id) === b.notes.get(id) &&
      a.problems.get(id)?.message === b.problems.get(id)?.message,
  );
}

function Folded(props: InputGroupProps) {
  const { group } = props;
  const hasOwn = group.own.some(({ changedFrom }) => changedFrom !== null);
  const [ownOpen, setOwnOpen] = useState(hasOwn);
  return (
    <>
      <Rows views={group.first} {...props} />
      {group.more.length > 0 && (
        <details className="input-more">
          <summary>
            {group.more.length} more <ChangedCount views={group.more} />
          </summary>
          <Rows views={group.more} {...props} />
        </details>
      )}
      {group.own.length > 0 && (
        <details className="input-more" open={ownOpen} onToggle={(event) => setOwnOpen(event.currentTarget.open)}>
          <summary>A model or prices of its own</summary>
          {ownOpen && <Rows views={group.own} {...props} />}
        </details>
      )}
    </>
  );
}

function ChangedCount({ views }: { readonly views: readonly FieldView[] }) {
  const changed = views.filter(({ changedFrom }) => changedFrom !== null).length;
  return changed > 0 ? <span className="input-group-changed">{changed} changed</span> : null;
}

function Rows({ views, texts, problems, notes, dispatch }: InputGroupProps & { readonly views: readonly FieldView[] }) {
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

const matches = (view: FieldView, group: FieldGroup, sought: string): boolean =>
  `${group.title} ${view.title} ${view.help} ${view.id}`.toLowerCase().includes(sought);
