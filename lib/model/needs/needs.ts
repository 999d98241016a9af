import { type ApproachId, approachIds } from "../names";
import { anyTask, kindsOfTask } from "./kinds-of-task";
import { type Need, yesOrNo } from "./need";

const training = "training needs labelled examples, and there are none.";
const weeks = "examples, training and tests take weeks.";

const ofAll = (because: string) =>
  Object.fromEntries(approachIds.map((id) => [id, because])) as Record<ApproachId, string>;

/** The checklists of the articles, each question once. What an answer leans to, and who disagrees, is in `leanings.ts`. */
export const needs: readonly Need[] = [
  {
    id: "task",
    title: "What do most questions ask for?",
    unsaid: anyTask,
    answers: kindsOfTask,
    rulesOut: {
      when: "documents",
      because: { prompting: "the model has never read your documents." },
    },
  },
  {
    id: "citations",
    title: "Must answers name their source?",
    answers: yesOrNo,
    rulesOut: { when: "yes", because: { fineTuning: "a tuned model cannot say which document it learnt from." } },
  },
  { id: "changesOften", title: "Does the knowledge change more than once a month?", answers: yesOrNo },
  {
    id: "tooLarge",
    title: "Is the knowledge too large for one prompt?",
    answers: yesOrNo,
    rulesOut: { when: "yes", because: { longContext: "it puts the whole knowledge base into each prompt." } },
  },
  {
    id: "permissions",
    title: "May different users see different documents?",
    answers: yesOrNo,
    rulesOut: {
      when: "yes",
      because: { fineTuning: "what a model learnt cannot be shown to one user and kept from another." },
    },
  },
  { id: "tenants", title: "Do many customers each bring their own knowledge?", answers: yesOrNo },
  { id: "rigidFormat", title: "Must every answer follow a rigid format?", answers: yesOrNo },
  { id: "houseStyle", title: "Must every answer keep one voice or style?", answers: yesOrNo },
  { id: "specialWords", title: "Is the vocabulary very specialised?", answers: yesOrNo },
  { id: "narrowTask", title: "Is the task narrow and well defined?", answers: yesOrNo },
  {
    id: "labelled",
    title: "Do you have labelled examples?",
    answers: [
      { id: "yes", title: "Yes" },
      { id: "no", title: "No" },
      { id: "make", title: "No, we make them" },
    ],
    rulesOut: {
      when: "no",
      because: { fineTuning: training, hybrid: training },
      wayOut: { say: "Make them", is: "make" },
    },
  },
  { id: "fast", title: "Must answers begin within 200 ms?", answers: yesOrNo },
  {
    id: "onPremises",
    title: "Must it run on your own machines?",
    answers: yesOrNo,
    rulesOut: { when: "yes", because: ofAll("a provider runs its model."), served: true },
  },
  {
    id: "offline",
    title: "Must it run without a network?",
    answers: yesOrNo,
    rulesOut: { when: "yes", because: ofAll("a provider runs its model, over the network."), served: true },
  },
  { id: "sensitive", title: "Is the data sensitive?", answers: yesOrNo },
  { id: "inRegion", title: "Must the data stay in one region?", answers: yesOrNo },
  { id: "smallBudget", title: "Is the budget to start under 5,000 USD?", answers: yesOrNo },
  {
    id: "thisWeek",
    title: "Must it work this week?",
    answers: yesOrNo,
    rulesOut: {
      when: "yes",
      because: { fineTuning: weeks, hybrid: weeks },
      unless: { need: "labelled", is: "yes" },
    },
  },
];
