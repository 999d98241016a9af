import { none } from "../../choice";
import { once, perQuery, share, technique } from "../../technique";

export const evaluation = technique({
  id: "evaluation",
  title: "Evaluation",
  section: "situation",
  cause: "people",
  summary:
    "A set of questions with known answers is written once; later a model and people read a share of the answers.",
  leavesOut: "Answering the set again after each change.",
  optional: { choice: "evaluation", besides: "team" },
  choices: [
    {
      id: "evaluation",
      title: "Evaluation",
      help: "Whether the answers are measured.",
      scope: "shared",
      options: () => [none, { id: "on", title: "Yes" }],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    testQuestions: {
      title: "Questions of the test set",
      unit: "1",
      min: 0,
      max: 1e6,
      help: "200 tell 85% right from 80%; it takes 1,268 an approach to tell 84% from 88%.",
      default: { is: 200 },
    },
    testQuestionTime: {
      title: "Work per question",
      unit: "min",
      min: 0,
      max: 10_000,
      help: "Minutes of your team to write one question with its answer.",
      default: { is: "5..10..20" },
    },
    judgedShare: {
      ...share,
      title: "Answers a model reads",
      help: "Share of the answers that another model judges.",
      default: { is: 0.05 },
    },
    judgeCost: {
      title: "Judging one answer",
      unit: "USD/query",
      min: 0,
      max: 1000,
      help: "About 1,000 tokens read and 150 written by a large model.",
      default: { is: 0.00675 },
    },
    readByPeopleShare: {
      ...share,
      title: "Answers a person reads",
      help: "Share of the answers that people read.",
      default: { is: 0.01 },
    },
    reviewCost: {
      title: "Reading one answer",
      unit: "USD/query",
      min: 0,
      max: 1000,
      help: "About three minutes of an annotator.",
      default: { is: "0.5..1.5..4" },
    },
  },
  lines: [
    once("testSet", "Write the test set", "testQuestions * testQuestionTime * teamRate"),
    perQuery("judge", "Judging by a model", "judgedShare * judgeCost"),
    perQuery("review", "Reading by people", "readByPeopleShare * reviewCost"),
  ],
});
