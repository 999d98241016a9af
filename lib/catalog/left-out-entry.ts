/** What is chosen in a scenario, as far as a figure that is left out may matter for it. */
export type Chosen = {
  readonly values: Readonly<Record<string, number>>;
  /** A quantity or formula at its mean and in its own unit; 0 where the approach has none. */
  readonly mean: (name: string) => number;
};

/** Figures of the catalogue that no formula reads. */
export type LeftOut = {
  /** The kind of the records. */
  readonly kind: string;
  readonly keys: readonly string[];
  /** What they are, and why the figures do without. */
  readonly what: string;
  /** Where they would matter. */
  readonly matters: string;
  /** Whether they do, for a chosen record that has one of them; left out where no scenario can tell. */
  readonly holds?: (chosen: Chosen) => boolean;
};
