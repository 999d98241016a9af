import { describe, expect, test } from "vitest";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { plainText } from "@/lib/narrative/phrase";
import { uncertaintySummary } from "@/lib/narrative/uncertainty-summary";
import { answerTo } from "../golden/scenario-answer";

const phrasesFor = (given: string, draws = 2_000) => {
  const evaluation = answerTo(`?${given}&v=1`);
  expect(evaluation.scenario.issues.filter(({ level }) => level === "error")).toEqual([]);
  return uncertaintySummary(evaluation, analyseUncertainty(evaluation, draws));
};
const doubtAbout = (given: string, draws?: number) => plainText(phrasesFor(given, draws));

const article = "p=article-001.2026-11";
const means =
  "rag.setup=300&rag.hosting=275&fineTuning.setup=2750&fineTuning.perQuery=0.011&fineTuning.retraining=1250";
const hybridMeans = "hybrid.setup=3050&hybrid.hosting=275&hybrid.retraining=1250";
const two = "prompting.basis=absent&hybrid.basis=absent";

describe("with ranges", () => {
  test("article 001: the band, the odds, what to measure first and what for", () => {
    const said = doubtAbout(article, 20_000);
    const found =
      /^Within your ranges, 9 times in 10 the difference lies between RAG \$([\d,]+) cheaper and fine-tuning \$([\d,]+) cheaper\. Fine-tuning is cheapest in 83 of 100 cases, RAG in 16 of 100\. Measure RAG: Per query first: it makes 7[3-7]% of the spread and knowing it saves \$(\d+) on average\.$/.exec(
        said,
      );
    expect(said).toMatch(/^Within/);
    const [low = 0, high = 0, worth = 0] = (found ?? []).slice(1).map((text) => Number(text.replace(",", "")));
    // Ten million plain draws lie between -4,416 and 21,410; what knowing RAG's price is worth is 255 by hand.
    expect(Math.abs(low / 4_416 - 1)).toBeLessThan(0.02);
    expect(Math.abs(high / 21_410 - 1)).toBeLessThan(0.02);
    expect(Math.abs(worth - 255)).toBeLessThan(15);
  });

  test("the approaches and the input are what they name", () => {
    const phrases = phrasesFor(article);
    const named = phrases.flatMap((phrase) => (phrase.type === "approach" ? phrase.id : []));
    expect(named).toEqual(["rag", "fineTuning", "fineTuning", "rag"]);
    expect(phrases.flatMap((phrase) => (phrase.type === "input" ? [phrase.field, phrase.text] : []))).toEqual([
      "rag.perQuery",
      "RAG: Per query",
    ]);
  });

  test("a band that does not reach zero says who is cheaper, and by how much", () => {
    // RAG costs 21,600 and fine-tuning 8,600 + 1,000..3,000, so it is 10,000 to 12,000 cheaper; 5 % off at either end.
    const setup = `${article}&${two}&${means}&rag.perQuery=0.03&fineTuning.perQuery=0.008083333333333333`;
    const wide = setup
      .replace("Tuning.setup=2750", "Tuning.setup=1000..3000")
      .replace("fineTuning.perQuery=0.011&", "");
    // The other is named once, and where nothing can change there is nothing to measure.
    expect(doubtAbout(wide)).toMatch(
      /^Within your ranges, 9 times in 10 fine-tuning is \$10,100 to \$11,900 cheaper than RAG\. Fine-tuning is cheapest in every case tried\.$/,
    );
  });

  test("who is cheapest at the means need not be so in most draws", () => {
    // RAG costs 21,600; fine-tuning 10,350 + a set-up between 0 and 36,000 that peaks at 0: 22,350 at its mean. The set-up is
    // below 11,250 in 1 - (1 - 11,250 / 36,000) ^ 2 = 52.7 % of the draws.
    const skewed = `${means.replace("fineTuning.setup=2750", "fineTuning.setup=0..0..36000")}&rag.perQuery=0.03`;
    expect(doubtAbout(`${article}&${two}&${skewed}`)).toContain(
      "Fine-tuning is all the same cheapest in 53 of 100 cases, RAG in 47 of 100.",
    );
  });

  test("two that are level are said to be", () => {
    // Both cost 20,000 at their means, and either is 2,500 x 0.9 away from that at the most.
    const level =
      "rag.setup=0&rag.perQuery=0&rag.hosting=20000&fineTuning.setup=17500..22500&fineTuning.perQuery=0&fineTuning.retraining=0&horizon=1";
    expect(doubtAbout(`${article}&${two}&${level}`, 4_096)).toMatch(
      /^Within your ranges, 9 times in 10 the difference lies between fine-tuning \$2,250 cheaper and RAG \$2,250 cheaper\. (RAG|Fine-tuning) is cheapest in 50 of 100 cases, (RAG|fine-tuning) in 50 of 100\. Measure Fine-tuning: Set up first: it makes (over 99|100)% of the spread and knowing it saves \$(62\d|63\d) on average\.$/,
    );
  });

  test("ranges that do not touch the two best are said not to", () => {
    expect(doubtAbout("p=support-bot.2026-11")).toBe(
      "Your ranges leave the difference between RAG and prompting as it is. RAG is cheapest in every case tried.",
    );
  });

  test("with no queries, knowing more before choosing saves nothing, and no saving of $0 is promised", () => {
    const said = doubtAbout(`${article}&queries=0`);
    expect(said).toContain("Prompting is cheapest in every case tried.");
    expect(said).not.toContain("$0");
  });

  test("an input that only moves a third approach is not said to make the spread of the two best", () => {
    // Hybrid, at 22,100 in the mean, decides as often as not which of three is cheapest.
    const close = `${means.replace("fineTuning.setup=2750", "fineTuning.setup=11000..11500")}&rag.perQuery=0.03`;
    expect(doubtAbout(`${article}&${close}`)).not.toContain("makes 0%");
  });
});

describe("without ranges", () => {
  test("what moves the answer most, and how to see the odds", () => {
    // 600,000 x 0.03 is 18,000; half of it, from a quarter less to a quarter more, is 9,000.
    expect(doubtAbout(`${article}&${means}&${hybridMeans}&rag.perQuery=0.03`)).toBe(
      "Every input is a single figure. RAG: Per query moves the answer most: a quarter less or more of it moves the difference by $9,000. Type a range, such as 0.0225 to 0.0375, to see the odds.",
    );
  });

  test("that it changes the winner, where it does", () => {
    // RAG costs 14,400 against 13,100, and a quarter of its queries' 10,800 is 2,700.
    expect(doubtAbout(`${article}&${means}&${hybridMeans}&rag.perQuery=0.018`)).toBe(
      "Every input is a single figure. RAG: Per query moves the answer most: a quarter less or more of it changes the winner. Type a range, such as 0.0135 to 0.0225, to see the odds.",
    );
  });

  test("no range is proposed for a count, which takes none", () => {
    const machines =
      "p=support-bot.2026-11&holdOutShare=0.1&rag.basis=absent&prompting.basis=absent&hybrid.basis=quoted&hybrid.setup=1000&hybrid.perQuery=0.3&minimumReplicas=10";
    const phrases = phrasesFor(machines);
    expect(phrases.flatMap((phrase) => (phrase.type === "input" ? phrase.field : []))).not.toContain("horizon");
    expect(plainText(phrases)).not.toMatch(/Least copies .*Type a range, such as \d+ to \d+,/);
  });
});

test("of one approach alone the doubt is what it costs, and of none there is none", () => {
  const alone = `${article}&${two}&rag.basis=absent`;
  expect(doubtAbout(alone)).toBe("Within your ranges, 9 times in 10 fine-tuning costs $7,160 to $19,000.");
  expect(phrasesFor(`${alone}&fineTuning.basis=absent`)).toEqual([]);
});
