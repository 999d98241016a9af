import { focusField } from "@/components/calculator/focus-field";
import type { Action } from "@/components/calculator/state";
import { viewsOf } from "@/components/inputs/input-group";
import { tabs } from "@/components/views/views";
import type { FieldGroup } from "@/lib/form/form";
import { offeredPresets } from "@/lib/presets";
import type { ViewId } from "@/lib/scenario/read/view";

/** Something one can be led to, or have done. */
export type Command = {
  readonly id: string;
  readonly kind: "View" | "Do" | "Preset" | "Page" | "Input";
  readonly title: string;
  /** What it is part of, or how it stands. */
  readonly says: string;
  readonly run: () => void;
};

export type Means = {
  readonly dispatch: (action: Action) => void;
  readonly show: (view: ViewId) => void;
  readonly share: () => void;
  readonly showKeys: () => void;
};

const pages = [
  { path: "/compare", title: "Compare scenarios" },
  { path: "/calibrate", title: "Begin from your logs" },
  { path: "/method", title: "Every formula and source" },
  { path: "/catalogue", title: "Catalogue of prices" },
  { path: "/presets", title: "Presets and their answers" },
  { path: "/articles", title: "The articles on trial" },
];

/** Everything the page can be asked for by name: views, deeds, presets, pages, then every input. */
export function commandsOf(groups: readonly FieldGroup[], means: Means): readonly Command[] {
  const { dispatch, show, share, showKeys } = means;
  const deeds: readonly (readonly [string, () => void])[] = [
    ["Undo", () => dispatch({ type: "undo" })],
    ["Redo", () => dispatch({ type: "redo" })],
    ["Put all values back", () => dispatch({ type: "reset" })],
    ["Share", share],
    ["List the keys", showKeys],
  ];
  return [
    ...tabs.map(({ id, title }) => ({ id: `view-${id}`, kind: "View" as const, title, says: "", run: () => show(id) })),
    ...deeds.map(([title, run], index) => ({ id: `do-${index}`, kind: "Do" as const, title, says: "", run })),
    ...offeredPresets.map(({ id, title }) => ({
      id: `preset-${id}`,
      kind: "Preset" as const,
      title,
      says: "",
      run: () => dispatch({ type: "preset", id }),
    })),
    ...pages.map(({ path, title }) => ({
      id: `page-${path}`,
      kind: "Page" as const,
      title,
      says: "",
      run: () => location.assign(path),
    })),
    ...groups.flatMap((group) =>
      viewsOf(group).map((view) => ({
        id: `input-${view.id}`,
        kind: "Input" as const,
        title: view.title,
        says: group.title,
        run: () => focusField(view.id),
      })),
    ),
  ];
}
