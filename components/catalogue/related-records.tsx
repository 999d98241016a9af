import type { Entry } from "@/lib/publish/catalogue/entry";
import { RecordTable } from "./record-table";

/** Records of other kinds about the same thing. */
export const RelatedRecords = ({ entries, day }: { readonly entries: readonly Entry[]; readonly day: string }) => (
  <section aria-labelledby="related">
    <h2 id="related">What goes with it</h2>
    <RecordTable entries={entries} day={day} caption="Records it rests on, or that rest on it" saysKind />
  </section>
);
