/** Whether this browser keeps a mark of ours; where it keeps nothing, it has none. */
export function hasFlag(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

export function keepFlag(name: string, isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(name, "1");
    else localStorage.removeItem(name);
  } catch {
    // It holds for as long as the page is open.
  }
}
