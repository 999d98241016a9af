import type { Metadata } from "next";
import { headers } from "next/headers";
import "@/components/compare/compare.css";
import "@/components/compare/compare-table.css";
import { Footer } from "@/components/calculator/footer";
import { AddScenario } from "@/components/compare/add-scenario";
import { CompareCharts } from "@/components/compare/compare-charts";
import { CompareTables } from "@/components/compare/compare-tables";
import { Explanation } from "@/components/compare/explanation";
import { Remarks } from "@/components/compare/remarks";
import { type ComparedLinks, readComparison, writeComparison } from "@/lib/compare/address";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { nameOf } from "@/lib/scenario/read/title";
import { joinWords } from "@/lib/sheet/words";
import { readersOf } from "../page-cache/render-page";
import { requestQuery } from "../request-query";
import { siteOrigin } from "../site-origin";
import { loadComparison } from "./load-comparison";

export async function generateMetadata(): Promise<Metadata> {
  const comparison = readComparison(await requestQuery());
  const titles = comparison.scenarios.map((query) => nameOf(interpret(readLink(query))));
  const origin = siteOrigin(await headers());
  return {
    title: titles.length < 2 ? "Compare scenarios | Crossover" : `${joinWords(titles)} compared | Crossover`,
    description: "Two to four scenarios side by side: what differs, what each costs, and where the answer changes.",
    robots: { index: false },
    ...(origin && { metadataBase: new URL(origin) }),
    alternates: { canonical: writeComparison(comparison) },
  };
}

export default async function Page() {
  const comparison = readComparison(await requestQuery());
  return (
    <>
      <main className="page prose compare">
        <p>
          <a href="/">Back to the calculator</a>
        </p>
        <h1>{comparison.scenarios.length < 2 ? "Compare scenarios" : "Side by side"}</h1>
        {comparison.scenarios.length < 2 ? <Explanation comparison={comparison} /> : <SideBySide {...comparison} />}
      </main>
      <Footer />
    </>
  );
}

async function SideBySide(comparison: ComparedLinks) {
  const compared = await loadComparison(comparison.scenarios, readersOf(await headers()));
  return (
    <>
      {compared.some(({ latency }) => latency === null) && <span data-unfinished="" hidden />}
      <Remarks compared={compared} problems={comparison.problems} />
      <CompareTables compared={compared} comparison={comparison} />
      <CompareCharts compared={compared} comparison={comparison} />
      <AddScenario comparison={comparison} />
    </>
  );
}
