import { none } from "../../choice";
import { once, share, technique } from "../../technique";

/** Four vendors: RAG in production after 1 to 8 weeks. */
const weeks = (is: string) => ({ is, note: "From four vendors’ 1 to 8 weeks for RAG; the others by their hours." });

export const launch = technique({
  id: "launch",
  title: "Waiting and change-over",
  section: "situation",
  summary: "Until it answers, nothing is earned; and while it is tried beside the old system, that is paid too.",
  leavesOut: "That the first weeks earn less than the later ones.",
  optional: { choice: "launch", besides: "traffic" },
  choices: [
    {
      id: "launch",
      title: "What waiting costs",
      help: "Whether the weeks until it answers, and those beside the old system, are counted.",
      scope: "shared",
      options: () => [none, { id: "on", title: "Count it" }],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    launchTime: {
      title: "Time until it answers",
      unit: "week",
      min: 0,
      max: 520,
      scope: "approach",
      alone: true,
      help: "Weeks from today to the first customer.",
      ownDefaults: {
        prompting: weeks("0.5..1..2"),
        longContext: weeks("0.5..1..3"),
        rag: weeks("1..4..8"),
        fineTuning: weeks("4..8..16"),
        hybrid: weeks("5..10..20"),
      },
      default: weeks("1..4..8"),
    },
    earningShare: {
      ...share,
      title: "Questions that then cost you nothing more",
      help: "Share of the questions that no person has to answer once it is there.",
      default: { is: "0.45..0.55..0.76", note: "From competitors’ 45 to 53% to a vendor’s 67 to 76%." },
    },
    earningEach: {
      title: "Worth of such a question",
      unit: "USD/query",
      min: 0,
      max: 1e6,
      help: "What a person’s answer to it costs today.",
      default: { is: "6..13.5..25" },
    },
    besideTime: {
      title: "Time beside the old system",
      unit: "week",
      min: 0,
      max: 520,
      help: "Weeks for which both are paid.",
      default: { is: 0 },
    },
    oldSystem: {
      title: "What the old system costs",
      unit: "USD/month",
      min: 0,
      max: 1e9,
      help: "Paid on for as long as both run.",
      default: { is: 0 },
    },
    rolloutTime: {
      title: "Time of a gradual start",
      unit: "week",
      min: 0,
      max: 520,
      help: "Weeks in which its share grows from a few questions to all.",
      default: { is: 0 },
    },
    rolloutShare: {
      ...share,
      title: "Questions it answers meanwhile",
      help: "On average over that time. Half, where the share grows steadily.",
      default: { is: 0.5 },
    },
  },
  lines: [
    once("waiting", "Waiting until it answers", "queries * earningShare * earningEach * launchTime"),
    once("beside", "The old system beside it", "oldSystem * (besideTime + rolloutTime)"),
    once(
      "rollout",
      "Questions that the old system still answers",
      "queries * earningShare * earningEach * rolloutTime * (1 - rolloutShare)",
    ),
  ],
});
