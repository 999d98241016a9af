import type { Metadata } from "next";
import { GoldenSection } from "@/components/method/golden-section";
import { LeftOutSection } from "@/components/method/left-out-section";
import { MeaningSection } from "@/components/method/meaning-section";
import { NeedsSection } from "@/components/method/needs-section";
import { PresetSection } from "@/components/method/preset-section";
import { TechniqueSection } from "@/components/method/technique-section";
import { allLeftOut } from "@/lib/catalog/all-left-out";
import { allTechniques } from "@/lib/model/all-techniques";
import { approaches } from "@/lib/model/approaches";
import { describeTechnique } from "@/lib/model/describe";
import { approachIds } from "@/lib/model/names";
import { basePresets, presets } from "@/lib/presets";

export const metadata: Metadata = {
  title: "Method | Crossover",
  description: "Every formula Crossover computes, in words, and the source and date of every figure it starts from.",
};

export default function Page() {
  return (
    <main className="page prose">
      <p>
        <a href="/">Back to the calculator</a>
      </p>
      <h1>Method</h1>
      <p>
        Every formula on this page is printed from the text that is computed. The bill of an approach is the lines of
        its techniques, one after the other; every total is a sum over that bill.
      </p>
      <p>
        Figures of your own traffic come from a log, which is read in your browser:{" "}
        <a href="/calibrate">Your own numbers</a>. A mean comes with the interval in which it lies 95 times in 100, from
        how whole days differ where there are seven, from how calls differ otherwise. What was billed is set against the
        price list by model and against the scenario by month, and a scenario fitted on all but the last month says what
        it would have billed in it. Prices and times come from the <a href="/catalogue">catalogue</a>, where each has
        its source and its day.
      </p>
      <MeaningSection />
      <h2 id="approaches">The approaches</h2>
      <dl className="method-list">
        {approachIds.map((id) => (
          <div key={id}>
            <dt>{approaches[id].title}</dt>
            <dd>{approaches[id].summary}</dd>
          </div>
        ))}
      </dl>
      <h2 id="techniques">The techniques</h2>
      {allTechniques.map((technique) => (
        <TechniqueSection key={technique.id} technique={describeTechnique(technique)} />
      ))}
      <NeedsSection />
      <GoldenSection />
      <LeftOutSection entries={allLeftOut.map(({ holds, ...entry }) => ({ ...entry, isSaid: holds !== undefined }))} />
      <h2 id="presets">The presets and their sources</h2>
      <p>
        A preset keeps the prices of its date. “Assumption” means that no source was found and the figure is ours.
        Articles that disagree are presets of their own; their figures are never averaged with each other.{" "}
        <a href="/presets">What each answers</a> stands on a page of its own.
      </p>
      {[...basePresets, ...presets].map((preset) => (
        <PresetSection key={preset.id} preset={preset} />
      ))}
    </main>
  );
}
