import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { NewerPricesNotice } from "@/components/catalogue/newer-prices-notice";
import { Start } from "@/components/start/start";
import { fields } from "@/lib/model/registry";
import { chartFormats } from "@/lib/publish/files/chart-formats/chart-formats";
import { scenarioFormats } from "@/lib/publish/files/scenario-formats/scenario-formats";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { isFormQuery } from "@/lib/scenario/read/query-parameter";
import { asksAllInputs, readView, withAllInputs, withView } from "@/lib/scenario/read/view";
import { inEnglish } from "@/lib/scenario/text/number-habits";
import { formLink } from "@/lib/scenario/write/canonical";
import { loadPage } from "./load-page";
import { readersOf } from "./page-cache/render-page";
import { previewMetadata } from "./preview-metadata";
import { requestQuery } from "./request-query";
import { siteOrigin } from "./site-origin";

/** What the page must know of the forms of files to offer them. */
const files = {
  ofCharts: chartFormats.map(({ extension }) => extension),
  ofScenario: scenarioFormats.map(({ extension, title }) => ({ extension, title })),
};

const isQuantity = (id: string): boolean => fields.get(id)?.type === "quantity";

export async function generateMetadata(): Promise<Metadata> {
  const query = await requestQuery();
  // It only leads to a link.
  if (isFormQuery(query)) return {};
  const asked = await headers();
  return previewMetadata((await loadPage(query, readersOf(asked))).preview, siteOrigin(asked));
}

export default async function Page() {
  const query = await requestQuery();
  // A form sent without JavaScript names every field; its link keeps what differs.
  if (isFormQuery(query)) {
    const { entries, ...link } = readLink(query);
    const language = (await headers()).get("accept-language") ?? "";
    const read = new Map([...entries].map(([id, text]) => [id, isQuantity(id) ? inEnglish(text, language) : text]));
    const to = withView(formLink(interpret({ ...link, entries: read })), readView(query).view);
    redirect(`/${asksAllInputs(query) ? withAllInputs(to) : to}`);
  }
  const { uncertainty, newer } = await loadPage(query, readersOf(await headers()));
  return (
    <>
      {newer && <NewerPricesNotice newer={newer} />}
      <Start query={query} view={readView(query).view} opened={uncertainty} files={files} />
    </>
  );
}
