import { choiceOfNeed } from "../../needs/need";
import { needs } from "../../needs/needs";
import { technique } from "../../technique";

export const needed = technique({
  id: "needs",
  title: "What you need",
  section: "needs",
  summary:
    "Answers to the articles’ checklists. A need leaves out an approach that no work makes meet it; everything else is a leaning with its reason, and no score.",
  choices: needs.map(choiceOfNeed),
  quantities: {},
  lines: [],
});
