import type { Metadata } from "next";
import "@/components/presets/presets.css";
import { PresetAnswer } from "@/components/presets/preset-answer";
import { loadAnswers } from "./load-answers";

export const metadata: Metadata = {
  title: "Ten products and their answers | Crossover",
  description:
    "Ten products, from a help desk to a voice agent, each with what it needs and which of prompting, RAG and fine-tuning is the cheapest that meets it. Each opens in the calculator.",
};

export default async function Page() {
  const presets = await loadAnswers();
  return (
    <main className="page prose presets">
      <p>
        <a href="/">Back to the calculator</a>
      </p>
      <h1>Ten products and their answers</h1>
      <p>
        Each is an example with figures of its own: what is priced by a list is that price, and what is not known is a
        range. Open the one that is most like yours and change its numbers. The last four are a rule book, two articles
        and a model that closes.
      </p>
      {presets.map((preset) => (
        <PresetAnswer key={preset.id} preset={preset} />
      ))}
    </main>
  );
}
