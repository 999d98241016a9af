/** Which catalogue figure fills a quantity once a record is chosen. The first key the record has is taken. */
export type FilledBy = {
  readonly choice: string;
  readonly keys: readonly string[];
  /** The quantity to follow where the record has none of the keys: no discount listed means the full price. */
  readonly otherwise?: string;
  /** What it is where the record has none of the keys: no minimum listed means no minimum. */
  readonly missing?: number;
  /** Keys that go before `keys` while other choices have given options. */
  readonly when?: readonly { readonly choice: string; readonly is: string; readonly keys: readonly string[] }[];
  /** The figure is a time, in the latency record of this kind that goes with the chosen record. */
  readonly timing?: string;
  /** Not a figure: the month in which the chosen record stops and its successor takes over; 0 where that never happens. */
  readonly monthOfMove?: true;
  /** The figure is that of the training provider that takes over when a tuned model ends; 0 where none does. */
  readonly ofNext?: true;
  /** The figure is that of half of the requests, and this quantity that of 95 in 100: the usual spread is assumed. */
  readonly assumesSpread?: true;
  /** One of the option's ranges: that of the approach itself, or the one of this name. */
  readonly range?: "own" | string;
  /** Divides by a figure of another chosen record, or of the one the preset chooses: a premium is tuned price over base price. */
  readonly dividedBy?: {
    readonly choice: string;
    readonly keys: readonly string[];
    /** What the quotient is, a sentence. */
    readonly says: string;
    readonly ofPreset?: true;
  };
};
