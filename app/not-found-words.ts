/** What is said where there is nothing. */
export const notFoundWords = {
  title: "Not found | Crossover",
  heading: "There is no such page",
  way: "Go to the calculator",
};
