/**
 * Writes a link into the address bar. False where the browser refuses, as Safari does after a hundred changes in half a
 * minute: the scenario stays, and so does its link under Share.
 */
export function writeAddress(link: string): boolean {
  try {
    window.history.replaceState(window.history.state, "", `/${link}`);
    return true;
  } catch {
    return false;
  }
}

/** Gives the entry we leave its last link, and begins one that the next link is written to. */
export function pushAddress(link: string): void {
  if (!writeAddress(link)) return;
  try {
    window.history.pushState(window.history.state, "", `/${link}`);
  } catch {
    // Back then leaves the page a step earlier.
  }
}
