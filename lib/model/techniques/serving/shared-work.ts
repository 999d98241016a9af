import type { Choice } from "../../choice";
import type { Technique } from "../../technique";

/** How the wait for a place, the first token and the pace follow from the load. */
export const underLoad: Choice = {
  id: "underLoad",
  title: "A copy that is not full",
  help: "How waits and times on your machines follow from the load. Checked against measured loads and a simulated server.",
  scope: "shared",
  section: "latency",
  options: () => [
    { id: "places", title: "Takes a request as long as a full one (Erlang)", values: { isWorkShared: 0 } },
    { id: "shared", title: "Answers each request sooner, as it does", values: { isWorkShared: 1 } },
  ],
  default: "shared",
  formerDefaults: { 3: "places" },
};

/** A copy that is not full is faster, so that fewer wait for a place on it; in bursts more do. */
export const sharedWork = {
  quantities: {
    isWorkShared: {
      title: "A copy that is not full is faster",
      unit: "1",
      min: 0,
      max: 1,
      whole: true,
      timing: true,
      help: "1: requests are answered sooner where fewer are beside them; 0: each takes a place as long as on a full copy.",
      filledBy: { choice: "underLoad", keys: ["isWorkShared"], missing: 1 },
      default: { is: 1 },
      formerDefaults: { 3: { is: 0 } },
    },
    slowdownShare: {
      title: "Slowing of a token as measured, over what the full speed says",
      unit: "1",
      min: 0,
      max: 10,
      scope: "overridable",
      timing: true,
      help: "A machine’s speed when full was measured apart from the pace of its answers. 1 where both agree.",
      filledBy: {
        choice: "machine",
        timing: "selfHosted",
        keys: [],
        when: [{ choice: "underLoad", is: "shared", keys: ["slowdownShare"] }],
        missing: 1,
      },
      default: { is: 1 },
    },
    firstTokenSteps: {
      title: "Steps a first token waits for, as measured",
      unit: "1",
      min: 0,
      max: 100,
      scope: "overridable",
      timing: true,
      rare: true,
      help: "Of the answers under way, beside reading the prompt. 0: worked out from the steps.",
      filledBy: {
        choice: "machine",
        timing: "selfHosted",
        keys: [],
        when: [{ choice: "underLoad", is: "shared", keys: ["firstTokenSteps"] }],
        missing: 0,
      },
      default: { is: 0 },
    },
  },
  formulas: {
    serviceAlone: {
      title: "A request’s time where it is alone",
      unit: "ms",
      is: "if(isWorkShared > 0, min(serviceTime, aloneTime), serviceTime)",
    },
    burstiness: {
      title: "Requests that come together, over those at random",
      unit: "1",
      is: "if(isWorkShared > 0, (1 + arrivalVariability) / 2, 1)",
    },
  },
} satisfies Pick<Technique, "quantities" | "formulas">;
