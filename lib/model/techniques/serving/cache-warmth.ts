import { share, type Technique } from "../../technique";

/**
 * How many prompts find the prompt cache warm: of visits that come at random, 1 - e^(-rate x life) come while another keeps it
 * so; what follows a visit closely, as further turns do, always does. One rule for the bill and the times.
 */
export const cacheWarmth = {
  quantities: {
    cacheHitShare: {
      ...share,
      title: "Prompts that find the cache warm",
      scope: "overridable",
      help: "Share of the calls that read the prefix from the cache; the rest write it. What you type holds; of what a preset assumes, traffic may leave less.",
    },
    isWarmShareTyped: {
      title: "That share holds whatever the traffic",
      unit: "1",
      min: 0,
      max: 1,
      whole: true,
      rare: true,
      scope: "overridable",
      help: "1: as where you type it. 0: it is the most.",
      tellsTyped: "cacheHitShare",
      default: { is: 0 },
      formerDefaults: { 4: { is: 1 } },
    },
    arrivalHours: {
      title: "Hours in which queries come",
      unit: "h/month",
      min: 1,
      max: 730,
      help: "Of a month’s 730: 220 if all come in office hours.",
      default: { is: 730 },
    },
    cacheLife: {
      title: "A cache stays warm for",
      unit: "min",
      min: 0,
      max: 43_800,
      scope: "overridable",
      help: "Minutes after its last use. It says how many prompts can find the cache warm.",
      filledBy: { choice: "cacheLifetime", keys: ["minutes"] },
      default: { is: 5 },
    },
    officeHours: {
      title: "Office hours",
      unit: "h/month",
      min: 1,
      max: 730,
      help: "Of a month. No price depends on it.",
      default: { is: 220, note: "22 days of 10 hours." },
    },
  },
  formulas: {
    visitLife: {
      title: "Life of the cache for a question",
      unit: "min",
      is: "if(modelCalls > 0, cacheLife / arrivalHours * liveCalls / (modelCalls * (1 + retryShare) * turnsTogether), 0)",
    },
    visitsInLife: {
      title: "Visits in that life, in month 1",
      unit: "query",
      is: "queries * visitLife",
    },
    coldQueries: {
      title: "Cold questions",
      unit: "query/month",
      is: "if(visitLife > 0, fading(visitsInLife, trafficLevel) * trafficLevel / visitLife, queriesInMonth)",
    },
    warmQueries: {
      title: "Warm questions",
      unit: "query/month",
      is: "if(isWarmShareTyped > 0, cacheHitShare * queriesInMonth, min(cacheHitShare * queriesInMonth, queriesInMonth - coldQueries / turnsTogether))",
    },
    coldShare: {
      title: "Cold visits",
      unit: "1",
      is: "if(queriesInMonth > 0, coldQueries / queriesInMonth, 1)",
    },
    warmInOfficeHours: {
      title: "Warm prompts in office hours",
      unit: "1",
      is: "1 - pow(coldShare, arrivalHours / officeHours) / turnsTogether",
    },
    hitShare: {
      title: "Prompts that find the cache warm",
      unit: "1",
      is: "if(isWarmShareTyped > 0, cacheHitShare, min(cacheHitShare, 1 - coldShare / turnsTogether))",
    },
  },
} satisfies Pick<Technique, "quantities" | "formulas">;
