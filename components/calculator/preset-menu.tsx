import { type MouseEvent, useRef } from "react";
import { opensElsewhere } from "@/components/ui/opens-elsewhere";
import { findPreset, offeredPresets } from "@/lib/presets";
import { writeLink } from "@/lib/scenario/read/link";
import { type ViewId, withView } from "@/lib/scenario/read/view";
import { pushAddress } from "./address";
import type { Action } from "./state";

type PresetMenuProps = {
  readonly preset: string;
  readonly view: ViewId;
  /** Of the scenario, without the view. */
  readonly link: string;
  readonly dispatch: (action: Action) => void;
};

/** Presets are links, so that they work without JavaScript; with it they switch in place. */
export function PresetMenu({ preset, view, link, dispatch }: PresetMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const current = findPreset(preset);
  const close = () => {
    if (!menu.current) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  const choose = (event: MouseEvent, id: string) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    close();
    // The entry we leave keeps what was typed last; the next one is written when the preset has changed.
    pushAddress(withView(link, view));
    dispatch({ type: "preset", id });
  };
  return (
    <details
      className="preset-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === "Escape" && menu.current?.open) close();
      }}
      onBlur={(event) => {
        if (menu.current && !menu.current.contains(event.relatedTarget)) menu.current.open = false;
      }}
    >
      <summary>
        <span className="visually-hidden">Preset: </span>
        {current?.building}
      </summary>
      <ul>
        {offeredPresets.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`/${withView(writeLink(id, []), view)}`}
              aria-current={id === preset || undefined}
              onClick={(event) => choose(event, id)}
            >
              {title}
            </a>
          </li>
        ))}
        <li>
          <a className="preset-menu-all" href="/presets">
            What each is, and its answer
          </a>
        </li>
      </ul>
    </details>
  );
}
