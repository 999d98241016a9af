import { redirect } from "next/navigation";
import { Calculator } from "@/components/calculator/calculator";
import { canonicalLink } from "@/lib/scenario/canonical";
import { interpret } from "@/lib/scenario/interpret";
import { isFormQuery, readLink } from "@/lib/scenario/link";
import { openedOutlook } from "./opened-outlook";
import { requestQuery } from "./request-query";

export default async function Page() {
  const query = await requestQuery();
  // A form sent without JavaScript names every field; its link keeps what differs.
  if (isFormQuery(query)) redirect(`/${canonicalLink(interpret(readLink(query)))}`);
  return <Calculator query={query} opened={openedOutlook(query)} />;
}
