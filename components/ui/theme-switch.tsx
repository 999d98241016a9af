"use client";

import { useEffect, useState } from "react";
import { type Theme, themeKey, themes } from "@/components/ui/theme";

const words: Record<Theme, string> = { system: "System", light: "Light", dark: "Dark" };

/** Light, dark or as the system says. Without storage the choice lasts as long as the page. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const stored = document.documentElement.dataset.theme;
    if (stored === "light" || stored === "dark") setTheme(stored);
  }, []);
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      window.localStorage.setItem(themeKey, next);
    } catch {
      // Storage is refused in private windows and frames; the choice then lasts as long as the page.
    }
  };
  return (
    <label className="theme-switch js-only">
      <span className="visually-hidden">Theme</span>
      <select value={theme} onChange={(event) => choose(event.currentTarget.value as Theme)}>
        {themes.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
