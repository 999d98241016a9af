import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { recordsOf } from "@/lib/catalog";
import { tuningOffers } from "@/lib/catalog/facts";
import { headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";
import { presets } from "@/lib/presets";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { type Absent, readScenario } from "@/lib/scenario/validate/validate-scenario";
import { law, someOf } from "../../law";

const linkWith = (preset: string, values: Readonly<Record<string, string>>): string =>
  `?${new URLSearchParams({ p: preset, ...values, v: "1" })}`;
const absentIn = (link: string) => new Map(readScenario(link).absent.map((each) => [each.id, each]));
const remarksOn = (link: string) => readScenario(link).scenario.issues.map(({ message }) => message);
const bot = "support-bot.2026-11";

describe("a model that nobody trains", () => {
  const priced = presets.filter(({ id }) => !id.startsWith("article"));
  test.each(priced.map(({ id }) => id))(
    "leaves %s without fine-tuning and hybrid, with another model to train",
    (id) => {
      const absent = absentIn(linkWith(id, { model: "llm-anthropic-claude-sonnet-5-5" }));
      for (const approach of ["fineTuning", "hybrid"] as const) {
        expect(absent.get(approach)?.because).toBe("No provider in the catalogue trains Claude Sonnet 5.5.");
        expect(absent.get(approach)?.instead?.say).toBe("Train Llama 3.3 70B at Together");
      }
    },
  );

  test("is no winner anywhere, and a founder who knows better can say so in one field", () => {
    const link = linkWith(bot, { model: "llm-openai-gpt-6-luna" });
    const evaluation = evaluateScenario(readScenario(link));
    expect(evaluation.approaches.map(({ id }) => id)).toEqual(["prompting", "rag"]);
    expect(evaluation.envelope.every(({ cheapest }) => ["prompting", "rag"].includes(cheapest))).toBe(true);
    // Nobody publishes what it takes of a machine either, so its speed is theirs to say, too.
    const known = { model: "llm-openai-gpt-6-luna", "fineTuning.replicaSpeed": "1000" };
    const insisted = readScenario(linkWith(bot, { ...known, "fineTuning.possible": "yes" }));
    expect(insisted.sheets.map(({ id }) => id)).toEqual(["prompting", "rag", "fineTuning", "hybrid"]);
    expect(insisted.scenario.issues.map(({ message }) => message)).toContain(
      "Fine-tuning is priced because you said so. The catalogue says: No provider in the catalogue trains GPT-6 Luna.",
    );
  });

  test("of one approach only is its obstacle alone, and the preset's own model chosen again is none", () => {
    expect([...absentIn(linkWith(bot, { "rag.model": "llm-openai-gpt-6-luna" })).keys()]).toEqual(["longContext"]);
    expect(absentIn(linkWith(bot, { "fineTuning.model": "llm-openai-gpt-6-luna" })).has("fineTuning")).toBe(true);
    const again = linkWith(bot, { model: "llm-together-llama-3.3-70b-turbo" });
    expect(absentIn(again).has("fineTuning")).toBe(false);
    expect(remarksOn(again)).toEqual([]);
  });
});

describe("a model that stops", () => {
  test("ends what was tuned on it: over the horizon it is neither cheapest nor ever pays back", () => {
    const link = linkWith("historical-openai.2026-11", { queries: "10000000" });
    const evaluation = evaluateScenario(readScenario(link));
    const absent = absentIn(link).get("fineTuning");
    expect(absent?.because).toBe(
      "Tuned GPT-4o mini answers until 2027-01-14 and ends; you look 12 months ahead, to 2027-11-20.",
    );
    expect(evaluation.pairs.flatMap(({ incumbent, challenger }) => [incumbent, challenger])).not.toContain(
      "fineTuning",
    );
    expect(plainText(headline(evaluation, null, null).sentence)).not.toMatch(/fine-tuning|hybrid/i);
  });

  test("has until its day: a month that ends before it can be had", () => {
    const month = linkWith("historical-openai.2026-11", { horizon: "1" });
    expect(absentIn(month).has("fineTuning")).toBe(false);
    expect(remarksOn(month).join(" ")).toContain("OpenAI has trained for no new customers since 2026-05-07");
    expect(absentIn(linkWith("historical-openai.2026-11", { horizon: "2" })).has("fineTuning")).toBe(true);
  });

  test("and has stopped keeps the figures of an old link, which says so", () => {
    const link = linkWith(bot, { model: "llm-groq-llama-3.3-70b-versatile" });
    expect(readScenario(link).sheets.map(({ id }) => id)).toContain("rag");
    expect(remarksOn(link).join(" ")).toContain("Llama 3.3 70B at Groq stopped on 2026-08-16");
  });
});

describe("how a tuned model is served", () => {
  test("by the token only where somebody does so, never at the base model's price elsewhere", () => {
    const link = linkWith(bot, { "fineTuning.serving": "tunedPerToken" });
    expect(absentIn(link).get("fineTuning")).toMatchObject({
      because:
        "Together serves what it has tuned on dedicated machines only; the price of the base model does not hold for it.",
      instead: { say: "Serve it by the token at Nebius" },
    });
    expect(absentIn(linkWith("code-generator.2026-11", {})).has("fineTuning")).toBe(false);
  });

  test("on machines of one's own only with published weights", () => {
    const link = linkWith("historical-openai.2026-11", { "rag.serving": "dedicated" });
    expect(absentIn(link).get("rag")?.because).toBe(
      "The weights of GPT-4o mini are not published: it does not run on machines of your own.",
    );
  });
});

describe("a machine", () => {
  test("must hold the weights", () => {
    expect(absentIn(linkWith(bot, { host: "gpu-runpod-4090" })).get("fineTuning")).toMatchObject({
      because:
        "Llama 3.3 70B needs 141 GB of memory at 16 bit (35 GB at 4 bit), 71 GB at the 8 bit chosen; 1 RTX 4090 has 24 GB.",
      instead: { say: "Use an A100 (80 GB)", values: [{ field: "fineTuning.host", value: "gpu-aws-p4de-a100-80" }] },
    });
    const two = { host: "gpu-runpod-4090", replicaGpus: "2" };
    expect(absentIn(linkWith(bot, two)).get("fineTuning")?.instead).toEqual({
      say: "Store its weights at 4 bit",
      values: [{ field: "fineTuning.precision", value: "4" }],
    });
    expect(absentIn(linkWith(bot, { ...two, precision: "4" })).has("fineTuning")).toBe(false);
  });

  test("must hold a request beside them, unless its speed was measured", () => {
    // 80 GB x 0.92 = 73.6; less 70.55 of weights are 3.05; 327,680 bytes x (10,650 + 211) tokens are 3.56 GB.
    const long = { "prompting.serving": "dedicated", host: "gpu-runpod-a100-80", "prompting.exampleTokens": "9790" };
    expect(absentIn(linkWith(bot, long)).get("prompting")?.because).toContain("and a request 3.6 GB");
    expect(absentIn(linkWith(bot, { ...long, replicaSpeed: "300" })).has("prompting")).toBe(false);
  });

  test("without a known speed asks for one, and names the nearest model that has one", () => {
    const link = linkWith(bot, {
      "rag.serving": "dedicated",
      "rag.model": "llm-mistral-ministral-8b-2512",
      readWork: "0",
      writeWork: "0",
    });
    expect(absentIn(link).get("rag")).toMatchObject({
      because: expect.stringMatching(
        /^How fast a copy of Ministral .* is not in the catalogue: enter its answer speed\.$/,
      ),
      instead: { say: "Choose Llama 3.1 8B" },
    });
  });

  test("that must run is never free", () => {
    for (const kind of ["hosting", "gpu"])
      for (const { id } of recordsOf(kind)) {
        const { sheets } = readScenario(linkWith(bot, { host: id }));
        for (const { id: approach, resolved } of sheets)
          if (approach === "fineTuning") expect(resolved("gpuPrice").range.low, id).toBeGreaterThan(0);
      }
  });
});

test("a prompt that does not fit the model is refused for every approach", () => {
  const { sheets, absent } = readScenario(linkWith("code-generator.2026-11", { questionTokens: "300000" }));
  expect(sheets).toEqual([]);
  expect(absent.find(({ id }) => id === "rag")?.because).toMatch(
    /^The prompt is longer than the model takes: 30\d,\d{3} tokens against 262,144 tokens\.$/,
  );
});

test("a prompt that fits the model alone, and not with its answer, is refused", () => {
  const cloudflare = {
    "prompting.model": "llm-cloudflare-llama-3.1-8b-fp8",
    "prompting.exampleTokens": "0",
    questionTokens: "0",
  };
  const because = (prompt: number, answer: number) =>
    absentIn(
      linkWith(bot, { ...cloudflare, "prompting.instructionTokens": String(prompt), outputTokens: String(answer) }),
    ).get("prompting")?.because;
  expect(because(31_000, 1_000)).toBeUndefined();
  expect(because(31_001, 1_000)).toBe(
    "Prompt and answer together are longer than Llama 3.1 8B holds: 32,001 tokens against 32,000.",
  );
  expect(because(32_001, 10)).toContain("The prompt is longer than the model takes");
});

describe("every base model with every training offer and way of serving", () => {
  const models = [...new Set(recordsOf("model").map(({ id }) => id))];
  const servings = ["tunedPerToken", "hostingFee", "dedicated"];

  test("is possible, or absent with a reason; and what is proposed instead is a way there", () => {
    let possible = 0;
    for (const [row, model] of models.entries())
      for (const serving of servings)
        for (const { id: tuning } of someOf(tuningOffers, 9, row + servings.indexOf(serving))) {
          const values = { model, tuning, "fineTuning.serving": serving };
          const absent = absentIn(linkWith(bot, values)).get("fineTuning");
          if (!absent) possible++;
          else expect(waysOut(values, absent), JSON.stringify(values)).toBe("priced");
        }
    expect(possible).toBeGreaterThan(10);
  });

  /** Follows what is proposed until the approach is priced. */
  function waysOut(values: Readonly<Record<string, string>>, absent: Absent): string {
    let given = values;
    for (let found: Absent | undefined = absent, step = 0; found && step < 4; step++) {
      expect(found.because.length).toBeGreaterThan(20);
      if (!found.instead) return found.because;
      given = { ...given, ...Object.fromEntries(found.instead.values.map(({ field, value }) => [field, value])) };
      found = absentIn(linkWith(bot, given)).get("fineTuning");
      if (!found) return "priced";
    }
    return "no end";
  }
});

test("a method that a provider does not offer leaves the approach out, and one that it offers does not", () => {
  for (const { id: tuning, methods } of tuningOffers.filter(({ lastDayOfAnswers }) => lastDayOfAnswers === undefined))
    for (const method of ["full", "lora", "qlora", "dpo"]) {
      const because = absentIn(linkWith(bot, { tuning, method, "fineTuning.serving": "dedicated" })).get("fineTuning");
      if (/does not train|No provider/.test(because?.because ?? "")) continue;
      expect(/does not offer the training method/.test(because?.because ?? ""), `${tuning} ${method}`).toBe(
        !methods.includes(method),
      );
    }
});

describe("every base model with every offer, way of serving, host and plan", () => {
  const idsOf = (kind: string) => [...new Set(recordsOf(kind).map(({ id }) => id))];
  const any = fc.record({
    model: fc.constantFrom(...idsOf("model")),
    tuning: fc.constantFrom(...tuningOffers.map(({ id }) => id)),
    "fineTuning.serving": fc.constantFrom("tunedPerToken", "hostingFee", "dedicated"),
    host: fc.constantFrom(...idsOf("gpu"), ...idsOf("hosting")),
    hostingPlan: fc.constantFrom(...idsOf("hosting")),
    precision: fc.constantFrom("16", "8", "4"),
  });

  test("is absent with a reason, or pays for the machine or the tokens that must be", () => {
    fc.assert(
      fc.property(any, (values) => {
        const validated = readScenario(linkWith(bot, values));
        const absent = validated.absent.find(({ id }) => id === "fineTuning");
        if (absent) {
          expect(absent.because.length).toBeGreaterThan(20);
          return;
        }
        const tuned = evaluateScenario(validated).approaches.find(({ id }) => id === "fineTuning");
        const paid = (tuned?.lines ?? [])
          .filter(({ id }) => /^(dedicatedGpus|boughtMachines|generation|hostingFee)\./.test(id))
          .reduce((sum, { byMonth }) => sum + byMonth.reduce((all, usd) => all + usd, 0), 0);
        expect(paid, JSON.stringify(values)).toBeGreaterThan(0);
      }),
      law(75),
    );
  });
});

test("a frozen link keeps its figures, and says what the catalogue says of it", () => {
  const insisted = linkWith("historical-openai.2026-11", { possible: "yes" });
  const { link } = frozenLink(readScenario(insisted));
  const { sheets, scenario } = readScenario(link.slice(link.indexOf("?")));
  expect(sheets.map(({ id }) => id)).toContain("fineTuning");
  expect(scenario.issues.map(({ message }) => message).join(" ")).toContain(
    "Fine-tuning is priced because this frozen link said so.",
  );
});

test("every reason of an approach that is absent is a sentence", () => {
  for (const { id } of presets)
    for (const values of ["", "ownership=bought&", "fineTuning.serving=dedicated&gpuMemory=1&", "training=byWork&"])
      for (const { because } of readScenario(`?p=${id}&${values}v=1`).absent)
        expect(because, values).toMatch(/^[A-Z].*\.$/);
});
