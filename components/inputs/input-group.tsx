"use client";

import { memo, useMemo } from "react";
import { ApproachName } from "@/components/answer/approach-name";
import { Figure } from "@/components/answer/figure";
import type { Action } from "@/components/calculator/state";
import type { FieldView } from "@/lib/form/field-view";
import type { FieldGroup } from "@/lib/form/form";
import { type NamedFields, namedFields } from "@/lib/form/named-fields";
import { type ApproachId, approachIds } from "@/lib/model/names";
import type { Issue } from "@/lib/scenario/read/issue";
import { formatUsdSentence } from "@/lib/sheet/format";
import { FieldRows } from "./field-rows";
import { Fold } from "./fold";

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
  /** Fields that stand among what matters most. */
  readonly elsewhere: ReadonlySet<string>;
  /** The only fields to show, of those somebody looks for; null where nobody does. */
  readonly found: ReadonlySet<string> | null;
  readonly dispatch: (action: Action) => void;
};

export const isApproach = (id: string): id is ApproachId => approachIds.some((each) => each === id);

/** One group of inputs, with its total beside its name so that cause and effect are seen together. */
export const InputGroup = memo(function InputGroup(props: InputGroupProps) {
  const { group, total, opened } = props;
  const all = viewsOf(group);
  const fields = useFieldsOf(all.filter(({ id }) => !props.elsewhere.has(id)));
  const found = props.found && all.filter(({ id }) => props.found?.has(id));
  if (found?.length === 0) return null;
  return (
    <div className="input-group">
      <Fold
        opened={opened || isRefused(fields, props)}
        forced={found !== null}
        fields={fields}
        summary={(isOpen) => <GroupSummary group={group} views={all} isOpen={isOpen} />}
      >
        <div className="input-group-fields">
          {(group.absent !== null || isApproach(group.id)) && (
            <p className="input-group-summary">{group.absent ?? group.summary}</p>
          )}
          {found ? <FieldRows {...props} views={found} /> : <Folded {...props} />}
        </div>
      </Fold>
      {total !== undefined && (
        <span className="input-group-total">
          <Figure why={`${group.id}.total`}>{formatUsdSentence(total)}</Figure>
        </span>
      )}
    </div>
  );
}, saysTheSame);

/** The same list for as long as the fields are the same. */
function useFieldsOf(views: readonly FieldView[]): readonly string[] {
  const key = views.map(({ id }) => id).join(" ");
  return useMemo(() => key.split(" "), [key]);
}

type GroupSummaryProps = {
  readonly group: FieldGroup;
  readonly views: readonly FieldView[];
  readonly isOpen: boolean;
};

/** Whether a link gave one of these fields what cannot be used, so that a fold starts open. */
const isRefused = (fields: readonly string[], { problems }: Pick<InputGroupProps, "problems">): boolean =>
  fields.some((id) => problems.get(id)?.level === "error");

/** The group's name; folded, with what is in it in one line. */
function GroupSummary({ group, views, isOpen }: GroupSummaryProps) {
  return (
    <>
      <span className="input-group-title">
        {isApproach(group.id) ? <ApproachName id={group.id} title={group.title} /> : group.title}
      </span>
      <ChangedCount views={views} />
      {group.absent !== null && <span className="input-group-changed">not priced</span>}
      {!isOpen && group.absent === null && <span className="input-group-line">{lineOf(group)}</span>}
    </>
  );
}

/** "Passages in the prompt 5 · Retrieval: Qdrant Cloud". */
const lineOf = ({ first }: FieldGroup): string =>
  first
    .slice(0, 3)
    .map((view) =>
      view.type === "quantity"
        ? `${view.title} ${view.text}${view.unit && ` ${view.unit}`}`
        : (view.options.find(({ id }) => id === view.value)?.title ?? view.title),
    )
    .join(" · ");

export const viewsOf = ({ first, more, own }: FieldGroup): readonly FieldView[] => [...first, ...more, ...own];

/** A change elsewhere makes new maps of texts and problems; what they say about this group is then the same. */
function saysTheSame(a: InputGroupProps, b: InputGroupProps): boolean {
  if (a.group !== b.group || a.total !== b.total || a.found !== b.found || a.dispatch !== b.dispatch) return false;
  if (a.elsewhere !== b.elsewhere) return false;
  if (a.texts === b.texts && a.problems === b.problems && a.notes === b.notes) return true;
  return viewsOf(a.group).every(
    ({ id }) =>
      a.texts.get(id) === b.texts.get(id) &&
      a.notes.get(id) === b.notes.get(id) &&
      a.problems.get(id)?.message === b.problems.get(id)?.message,
  );
}

function Folded(props: InputGroupProps) {
  const { group, elsewhere } = props;
  const hasOwn = group.own.some(({ changedFrom }) => changedFrom !== null);
  const isHere = ({ id }: FieldView) => !elsewhere.has(id);
  const own = group.own.filter(isHere);
  const parts = useMemo(() => namedFields(group.more.filter(({ id }) => !elsewhere.has(id))), [group, elsewhere]);
  const ownFields = useFieldsOf(own);
  const isOwnOpen = hasOwn || isRefused(ownFields, props);
  const away = viewsOf(group).filter(({ id }) => elsewhere.has(id)).length;
  return (
    <>
      <FieldRows {...props} views={group.first.filter(isHere)} />
      {away > 0 && (
        <p className="input-group-away">
          {away === 1 ? "One more is" : `${away} more are`} above, among what matters most.
        </p>
      )}
      {parts.map((part) => (
        <Part key={part.title} {...props} {...part} />
      ))}
      {own.length > 0 && (
        <Fold
          className={isOwnOpen ? "input-more" : "input-more js-only"}
          opened={isOwnOpen}
          fields={ownFields}
          needsScript
          summary={() => "A model or prices of its own"}
        >
          <FieldRows {...props} views={own} />
        </Fold>
      )}
    </>
  );
}

/** Fields that are read second, under what they are about. */
function Part({ title, views, ...props }: InputGroupProps & NamedFields) {
  const fields = useFieldsOf(views);
  return (
    <Fold
      className="input-more"
      opened={isRefused(fields, props)}
      fields={fields}
      summary={() => (
        <>
          {title} <span className="input-more-count">{views.length}</span> <ChangedCount views={views} />
        </>
      )}
    >
      <FieldRows {...props} views={views} />
    </Fold>
  );
}

function ChangedCount({ views }: { readonly views: readonly FieldView[] }) {
  const changed = views.filter(({ changedFrom }) => changedFrom !== null).length;
  return changed > 0 ? <span className="input-group-changed">{changed} changed</span> : null;
}
