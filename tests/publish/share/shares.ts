import fc from "fast-check";
import type { ShareTheme } from "@/lib/publish/share/destinations";
import type { Share } from "@/lib/publish/share/share";

export const origin = "https://crossover.example";

export const plain: Share = {
  origin,
  link: "?p=article-001.2026-11&queries=20000..80000&v=1",
  chart: "over-time",
  measure: "firstToken",
  theme: "light",
  title: "Support bot: fine-tuning is cheapest from month 2",
  alt: "Fine-tuning is cheapest from month 2. Over 12 months: RAG $21,600 and fine-tuning $13,100.",
  height: 646,
};

/** Texts that would act, or break what is around them, if they were not escaped where they are pasted. */
export const hostileTexts = [
  `"><script>alert(1)</script>`,
  `'><img src=x onerror=alert(1)>`,
  "](javascript:alert(1)) ![x](y)",
  "`code` ``` fence ```",
  "{alert(1)} $\u007balert(1)} {/* no",
  "a\nb\n\nc\n# heading\n- list\n<source\n    code",
  "a\r\nb\tc",
  "| a | b | ~~gone~~ *bold* __bold__ [^1] :tada:",
  "https://evil.example www.evil.example me@evil.example @someone #1",
  "\\",
  "ends with a backslash \\",
  "&amp; &quot; &#34; &lt;b&gt; &copy",
  "🎉 👩‍👩‍👧 日本語 \u{1d49c}",
  "\u202eعربي עברית\u202c",
  "\u2028line\u2029paragraph\u00a0space",
  "]]> --> <!-- <?php %> <%",
  "$x^2$ and $$y$$",
  "</iframe></picture></a><p>",
] as const;

const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom(...`\\\`"'<>&[](){}!*_~|$#@:;/=-+\n\t .aé`), maxLength: 16 }),
  },
);

const hostileText = fc.array(pieces, { minLength: 1, maxLength: 4 }).map((all) => all.join(""));

/** A link as `writeLink` makes it, with a text of a visitor in it, and one that nobody made. */
const hostileLink = fc.oneof(
  hostileText.map((text) => `?p=article-001.2026-11&title=${encodeURIComponent(text.toWellFormed())}&v=1`),
  hostileText.map((text) => `?p=${text.replace(/[#%]/g, "")}&v=1`),
);

export const hostileShare: fc.Arbitrary<Share> = fc.record({
  origin: fc.constant(origin),
  link: hostileLink,
  chart: fc.constantFrom("over-time", "who-wins"),
  measure: fc.constantFrom("firstToken" as const, "fullAnswer" as const),
  theme: fc.constantFrom<ShareTheme>("light", "dark", "auto"),
  title: hostileText,
  alt: hostileText,
  height: fc.integer({ min: 200, max: 1_000 }),
});

/** What is left of a text that was given: nothing is lost but control characters and the space around it. */
export function kept(text: string, otherwise = "Crossover"): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, "\n");
  const visible = Array.from(lines).filter((each) => !isControl(each.codePointAt(0) ?? 0));
  return visible.join("").trim() || otherwise;
}

const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 0x0a && code !== 0x09) ||
  (code >= 0x7f && code < 0xa0) ||
  code === 0xfffe ||
  code === 0xffff;
