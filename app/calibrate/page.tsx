import type { Metadata } from "next";
import "@/components/calibrate/calibrate.css";
import { Footer } from "@/components/calculator/footer";
import { OwnNumbers } from "@/components/calibrate/own-numbers";
import { interpret } from "@/lib/scenario/read/interpret";
import { readPageLink } from "@/lib/scenario/read/link";
import { nameOf } from "@/lib/scenario/read/title";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { requestQuery } from "../request-query";

export const metadata: Metadata = {
  title: "Your own numbers | Crossover",
  description:
    "A log of model calls or a usage report becomes the scenario’s fields, read in the browser and sent nowhere.",
  robots: { index: false },
};

export default async function Page() {
  const scenario = withoutInvalid(interpret(readPageLink(await requestQuery())));
  const link = `/${canonicalLink(scenario)}`;
  return (
    <>
      <main className="page prose">
        <p>
          <a href={link}>Back to the calculator</a>
        </p>
        <h1>Your own numbers</h1>
        <p>
          Volume, tokens and times from what you already run, each as a range of what the log knows, into the scenario “
          {nameOf(scenario)}”.
        </p>
        <noscript>
          <p>Reading a file needs scripts. In a terminal the same is: npx crossover calibrate</p>
        </noscript>
        <OwnNumbers link={link} />
      </main>
      <Footer />
    </>
  );
}
