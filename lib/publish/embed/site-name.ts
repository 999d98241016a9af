export const siteName = "Crossover";
