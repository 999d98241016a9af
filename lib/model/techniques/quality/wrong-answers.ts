import { none } from "../../choice";
import { bharti } from "../../needs/sources";
import { perQuery, share, technique } from "../../technique";
import { contactCost } from "./contact-cost";

/** Said on the view that asks, not only to who looks. */
export const wrongAnswerHelp = "Off until it is said. Then wrong answers are part of every approach’s costs.";

export const wrongAnswers = technique({
  id: "wrongAnswers",
  title: "Wrong answers",
  section: "situation",
  cause: "wrong",
  summary: "How often each approach answers wrongly on this kind of task, and what a wrong answer costs.",
  leavesOut: "What a wrong answer does later: customers who leave, claims.",
  optional: { choice: "wrongAnswer", besides: "traffic" },
  choices: [
    {
      id: "wrongAnswer",
      title: "What does a wrong answer cost you?",
      help: wrongAnswerHelp,
      scope: "shared",
      options: () => [
        { ...none, title: "Not said" },
        { id: "person", title: "A person answers instead", values: { handedOverShare: 1, sum: 0, again: 0 } },
        {
          id: "again",
          title: "The customer asks again",
          values: { handedOverShare: 0, sum: 0, again: 1, wrongAgain: 0.5, givenUp: 1 },
          note: "An assumption: half of the second answers are wrong, too, and a person answers then. Measure your own.",
        },
        { id: "sum", title: "A sum I name", values: { handedOverShare: 0, again: 0 } },
      ],
      default: "none",
      decides: true,
      section: "needs",
    },
  ],
  quantities: {
    rightShare: {
      ...share,
      title: "Right answers, where the answer is at hand",
      scope: "approach",
      alone: true,
      help: "Share of the answerable questions, with all it needs at hand, that it answers right. It follows the kind of task; 200 questions of your own tell ±5 points.",
      filledBy: { choice: "task", keys: [], range: "own" },
      default: { is: "0..1", note: "Not measured for this kind of task, so anything is taken to be possible." },
    },
    outOfScopeShare: {
      ...share,
      title: "Questions that cannot be answered",
      help: "Share of the questions to which there is no right answer but “I do not know”.",
      default: { is: 0 },
    },
    answeredAnywayShare: {
      ...share,
      title: "Of those, answered all the same",
      scope: "approach",
      alone: true,
      help: "Share of the questions that cannot be answered which it answers nevertheless, and so wrongly.",
      ownDefaults: {
        prompting: { is: 0.583, source: bharti, asOf: "2026", note: "It refused 41.7 of 100." },
        rag: { is: 0.483, source: bharti, asOf: "2026", note: "It refused 51.7 of 100." },
        hybrid: { is: 0.833, source: bharti, asOf: "2026", note: "It refused 16.7 of 100: tuning unlearns refusing." },
        fineTuning: { is: 0.85, source: bharti, asOf: "2026", note: "It refused 15 of 100." },
      },
      default: { is: "0.4..0.9", note: "Not measured; between what RAG and tuned models did." },
    },
    handedOverShare: {
      ...share,
      title: "Wrong answers that a person takes over",
      help: "Share of the wrong answers after which a person answers.",
      filledBy: { choice: "wrongAnswer", keys: ["handedOverShare"] },
      default: { is: 0 },
    },
    contactCost,
    caughtShare: {
      ...share,
      title: "Wrong answers that are held back",
      help: "Share of the wrong answers that go to a person before anybody sees them.",
      filledBy: { choice: "handover", keys: ["caught"] },
      default: { is: 0 },
    },
    admittedShare: {
      ...share,
      title: "Wrong answers that only say “I do not know”",
      scope: "approach",
      alone: true,
      help: "Share of the wrong answers that are no false statement, but a refusal of what could be answered.",
      default: { is: 0 },
    },
    admittedSum: {
      title: "An “I do not know” costs",
      unit: "USD/query",
      min: 0,
      max: 1e9,
      help: "What a refusal costs you instead of the price of a wrong answer.",
      default: { is: 2 },
    },
    madeUpShare: {
      ...share,
      title: "Wrong answers that are made up",
      scope: "approach",
      alone: true,
      help: "Share of the false statements for which there is no source at all, or one that does not exist.",
      ownDefaults: {
        prompting: { is: 0.782, source: bharti, asOf: "2026", note: "78.0 of 100 answers, over 99.7 that were wrong." },
        rag: { is: 0.902, source: bharti, asOf: "2026", note: "14.7 of 100 answers, over 16.3 that were wrong." },
        hybrid: { is: 0.96, source: bharti, asOf: "2026", note: "12.0 of 100 answers, over 12.5 that were wrong." },
        fineTuning: {
          is: 0.978,
          source: bharti,
          asOf: "2026",
          note: "96.9 of 100 answers, over 99.1 that were wrong.",
        },
      },
      default: { is: "0.5..1", note: "Not measured." },
    },
    madeUpSum: {
      title: "A made-up answer costs besides",
      unit: "USD/query",
      min: 0,
      max: 1e9,
      help: "What an invented source, clause or price costs beyond any other wrong answer: a claim, a refund.",
      default: { is: 0 },
    },
    wrongAnswerSum: {
      title: "A wrong answer costs besides",
      unit: "USD/query",
      min: 0,
      max: 1e9,
      help: "What a wrong answer costs you in money, whoever notices it.",
      filledBy: { choice: "wrongAnswer", keys: ["sum"] },
      default: { is: "2..13.5..50", note: "From one more try of the customer’s to two contacts and some goodwill." },
    },
  },
  sums: {
    missedShare: { title: "Questions for which nothing is found", unit: "1", starts: "0" },
    staleShare: { title: "Answers that have gone out of date", unit: "1", starts: "0" },
    missedRight: { title: "Answered right though nothing is found", unit: "1", starts: "0" },
  },
  formulas: {
    answeredRight: {
      title: "Right answers to what can be answered",
      unit: "1",
      is: "(rightShare * (1 - missedShare) + missedRight) * (1 - staleShare)",
    },
    wrongShare: {
      title: "Wrong answers",
      unit: "1",
      is: "((1 - answeredRight) * (1 - outOfScopeShare) + answeredAnywayShare * outOfScopeShare) * (1 - caughtShare)",
    },
    wrongAnswerPrice: {
      title: "Cost of a wrong answer",
      unit: "USD/query",
      is: "handedOverShare * contactCost + wrongAnswerSum",
    },
    wrongCost: {
      title: "Cost of a wrong answer or a refusal",
      unit: "USD/query",
      is: "(1 - admittedShare) * wrongAnswerPrice + admittedShare * admittedSum",
    },
  },
  lines: [
    perQuery("wrong", "Wrong answers", "wrongShare * wrongCost"),
    perQuery("madeUp", "Made-up answers", "wrongShare * (1 - admittedShare) * madeUpShare * madeUpSum"),
  ],
});
