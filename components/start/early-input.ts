/** What does nothing, or not the right thing, before the page is alive. Links and boxes work without it. */
const needsScript = 'button:not([type="submit"]), input[type="checkbox"], input[type="radio"]';

type Point = { readonly clientX: number; readonly clientY: number };

/**
 * Remembers what is done on the page until it is alive. `tell` is told that somebody waits for a press. Returns how to end
 * that, which lets the page know of it: what was chosen, where the pointer and the focus are, and the last press.
 */
export function rememberInput(page: HTMLElement, tell: () => void): () => void {
  let pressed: HTMLElement | null = null;
  const chosen = new Map<HTMLSelectElement, string>();
  let pointer: Point | null = null;
  const end = new AbortController();
  const { signal } = end;
  const point = ({ clientX, clientY }: PointerEvent) => {
    pointer = { clientX, clientY };
  };
  const press = (event: MouseEvent) => {
    const part = event.target instanceof Element ? event.target.closest<HTMLElement>(needsScript) : null;
    if (!part) return;
    event.preventDefault();
    pressed = part;
    tell();
  };
  const choose = ({ target }: Event) => {
    // The inputs look for themselves at what was typed and chosen in them.
    if (target instanceof HTMLSelectElement && !target.form) chosen.set(target, target.value);
  };
  page.addEventListener("change", choose, { signal });
  page.addEventListener("pointermove", point, { signal, passive: true });
  page.addEventListener("click", press, { signal, capture: true });
  return () => {
    if (signal.aborted) return;
    end.abort();
    for (const [menu, value] of chosen) {
      // Coming alive may have put it back.
      menu.value = value;
      menu.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (pointer) enter(page, pointer);
    const { activeElement } = document;
    if (activeElement && page.contains(activeElement)) activeElement.dispatchEvent(focusIn());
    if (pressed?.isConnected) pressed.click();
  };
}

const focusIn = () => new FocusEvent("focusin", { bubbles: true });

function enter(page: HTMLElement, point: Point) {
  const under = document.elementFromPoint(point.clientX, point.clientY);
  if (!under || !page.contains(under)) return;
  for (const type of ["pointerover", "pointermove"])
    under.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: "mouse", ...point }));
}
