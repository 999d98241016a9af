import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/catalogue/catalogue.css";
import { Footer } from "@/components/calculator/footer";
import { RecordSection } from "@/components/catalogue/record-section";
import { RelatedRecords } from "@/components/catalogue/related-records";
import { recordsUnder } from "@/lib/publish/catalogue/catalogue";
import { providerName } from "@/lib/publish/catalogue/providers";
import { today } from "../../today";

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [first] = recordsUnder((await params).id).own;
  if (!first) return { title: "Not in the catalogue | Crossover" };
  const title = `${first.name}, ${providerName(first.provider)}`;
  return {
    title: `${title} | Crossover`,
    description: `What the catalogue has of ${title}: figures, sources, dates and changes.`,
  };
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  const { own, related } = recordsUnder(id);
  const [first] = own;
  if (!first) notFound();
  const day = today();
  return (
    <>
      <main className="page prose catalogue">
        <p>
          <a href="/catalogue">Back to the catalogue</a>
        </p>
        <h1>{first.name}</h1>
        <p className="catalogue-about">
          {providerName(first.provider)} · <code>{id}</code> · <a href={`/api/catalogue?id=${id}`}>as JSON</a>
        </p>
        {own.map((entry, index) => (
          <RecordSection
            key={`${entry.kind} ${entry.regions}`}
            entry={entry}
            day={day}
            isFirst={own.findIndex(({ kind }) => kind === entry.kind) === index}
          />
        ))}
        {related.length > 0 && <RelatedRecords entries={related} day={day} />}
      </main>
      <Footer />
    </>
  );
}
