export type RefusalCode = "blank" | "too_long" | "unreadable" | "ambiguous" | "not_finite";

/** Ends a reading. Caught in `readQuantity` and nowhere else; without a message it gets the general one. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message = "",
  ) {
    super(message);
    this.name = "Refusal";
  }
}

export function notFinite(): Refusal {
  return new Refusal("not_finite", "This is not a finite number. Type one like 120 or 10k.");
}

/** A text fit to be quoted in a message: one line, no longer than 40 characters. */
export function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length > 40 ? `${characters.slice(0, 39).join("")}…` : characters.join("");
}
