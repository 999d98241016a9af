import { FieldButton } from "@/components/answer/field-button";
import type { Sensitivity } from "@/lib/analysis/uncertainty/types";
import { oneApproach } from "@/lib/charts/definitions/shared/chart";

const mostOffered = 3;

/** Where nothing is a range there are no odds: the inputs that move the answer most are offered to be doubted. */
export function Unsure({ sensitivity }: { readonly sensitivity: Sensitivity | null }) {
  const swings = sensitivity?.swings.slice(0, mostOffered) ?? [];
  return (
    <section className="unsure" aria-labelledby="unsure-heading">
      <h2 id="unsure-heading">How sure is this?</h2>
      {swings.length === 0 ? (
        <p>{oneApproach}</p>
      ) : (
        <>
          <p>Every input is a single figure, so no odds can be given. Which of these are you unsure of?</p>
          <ul>
            {swings.map(({ field, title, low, high }) => (
              <li key={field}>
                <FieldButton field={field}>{title}</FieldButton>: type a range, such as {low.text} to {high.text}.
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
