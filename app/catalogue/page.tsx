import type { Metadata } from "next";
import "@/components/catalogue/catalogue.css";
import { Footer } from "@/components/calculator/footer";
import { Changes } from "@/components/catalogue/changes";
import { FilterForm } from "@/components/catalogue/filter-form";
import { RecordList } from "@/components/catalogue/record-list";
import { catalogue } from "@/lib/publish/catalogue/catalogue";
import { changesAround } from "@/lib/publish/catalogue/changes";
import { readSelection, select, writeSelection } from "@/lib/publish/catalogue/select";
import { requestQuery } from "../request-query";
import { today } from "../today";

export async function generateMetadata(): Promise<Metadata> {
  const query = await requestQuery();
  return {
    title: "Catalogue | Crossover",
    description:
      "Every price, time and fact that Crossover starts from, with its source, its date, how sure it is, and what changes when.",
    ...(query !== "" && { robots: { index: false } }),
  };
}

export default async function Page() {
  const day = today();
  const query = await requestQuery();
  const { selection, problems } = readSelection(query, catalogue());
  const found = select(catalogue(), selection, day);
  return (
    <>
      <main className="page prose catalogue">
        <p>
          <a href="/">Back to the calculator</a>
        </p>
        <h1>Catalogue</h1>
        <p className="catalogue-about">
          Every price, time and fact the calculator starts from, each with the page it was read on and the day. A price
          is never overwritten: a new one is added with the day from which it holds, so that a link keeps the figures it
          was made with.
        </p>
        {query === "" && <Changes changes={changesAround(day, 4, 6)} today={day} />}
        <h2 id="records">Records</h2>
        <FilterForm selection={selection} entries={catalogue()} />
        {problems.map((problem) => (
          <p key={problem} className="catalogue-problem" role="status">
            {problem}
          </p>
        ))}
        <RecordList found={found} selection={selection} day={day} />
        <p className="catalogue-file">
          <a href={`/api/catalogue${writeSelection({ ...selection, page: 1 })}`}>These records as JSON</a>
        </p>
      </main>
      <Footer />
    </>
  );
}
