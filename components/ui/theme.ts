export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const themeKey = "crossover:theme";

/** Runs before the first paint, so that a chosen theme never flashes. */
export const themeScript = `try{var t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
