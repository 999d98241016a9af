/** A figure of the catalogue that no formula reads. */
type Entry = { readonly kind: string; readonly what: string; readonly matters: string; readonly isSaid: boolean };

const kinds: Readonly<Record<string, string>> = {
  model: "Models",
  tuning: "Training offers",
  hosting: "Hosting plans",
  embedding: "Embedding models",
  store: "Vector stores",
  gpu: "Machines",
  labour: "People",
  rule: "Rules of providers",
  lifecycle: "Announcements",
  throughput: "Measured speeds",
};

/** What the catalogue knows and no formula reads. */
export function LeftOutSection({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">What we leave out</h2>
      <p>
        Every figure of the catalogue is read by a formula, or stands in this table with the case in which it would
        matter. Where a scenario shows that the case holds for what is chosen, its answer says so.
      </p>
      <div className="scroll-x">
        <table className="method-table">
          <thead>
            <tr>
              <th scope="col">Records</th>
              <th scope="col">Left out</th>
              <th scope="col">It would matter where</th>
              <th scope="col">Said in the answer</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ kind, what, matters, isSaid }) => (
              <tr key={what}>
                <th scope="row">{kinds[kind]}</th>
                <td>{what}</td>
                <td>{matters}</td>
                <td>{isSaid ? "Yes" : "A scenario cannot tell"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
