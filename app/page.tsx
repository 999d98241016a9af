import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Calculator } from "@/components/calculator/calculator";
import { answer } from "@/lib/decide/answer";
import { headline } from "@/lib/decide/headline";
import { plainText } from "@/lib/decide/phrase";
import { canonicalLink } from "@/lib/scenario/canonical";
import { interpret } from "@/lib/scenario/interpret";
import { isFormQuery, readLink } from "@/lib/scenario/link";
import { requestQuery } from "./request-query";

export async function generateMetadata(): Promise<Metadata> {
  const scenario = interpret(readLink(await requestQuery()));
  return {
    title: `${scenario.preset.title} | Crossover`,
    description: plainText(headline(answer(scenario)).sentence),
    alternates: { canonical: `/${canonicalLink(scenario)}` },
  };
}

export default async function Page() {
  const query = await requestQuery();
  // A form sent without JavaScript names every field; its link keeps what differs.
  if (isFormQuery(query)) redirect(`/${canonicalLink(interpret(readLink(query)))}`);
  return <Calculator query={query} />;
}
