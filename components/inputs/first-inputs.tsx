import { useMemo } from "react";
import type { FieldView } from "@/lib/form/field-view";
import type { FieldGroup } from "@/lib/form/form";
import { FieldRows, type FieldRowsProps } from "./field-rows";
import { Hint } from "./hint";
import { isApproach, viewsOf } from "./input-group";

type FirstInputsProps = Omit<FieldRowsProps, "views"> & {
  readonly groups: readonly FieldGroup[];
  readonly fields: ReadonlySet<string>;
};

/** The inputs that move the answer most, taken out of their groups. */
export function FirstInputs({ groups, fields, ...rest }: FirstInputsProps) {
  const views = useMemo(() => viewsFrom(groups, fields), [groups, fields]);
  if (views.length === 0) return null;
  return (
    <section className="first-inputs" aria-labelledby="first-inputs-heading">
      <div className="first-inputs-head">
        <h3 id="first-inputs-heading">What matters most</h3>
        <Hint />
      </div>
      <FieldRows {...rest} views={views} />
    </section>
  );
}

/** In the order of the set, each with its approach in its title. */
function viewsFrom(groups: readonly FieldGroup[], fields: ReadonlySet<string>): readonly FieldView[] {
  const known = new Map(
    groups.flatMap((group) =>
      viewsOf(group).map((view) => [
        view.id,
        isApproach(group.id) ? { ...view, title: `${group.title}: ${view.title}` } : view,
      ]),
    ),
  );
  return [...fields].flatMap((id) => known.get(id) ?? []);
}
