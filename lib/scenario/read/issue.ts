/** Something a person should know about their input: what was wrong, where, and what was done instead. */
export const issueCodes = [
  "unknown_field",
  "unknown_preset",
  "unknown_option",
  "given_twice",
  "blank",
  "unreadable",
  "ambiguous",
  "not_finite",
  "out_of_range",
  "not_whole",
  "range_not_allowed",
  "does_not_fit",
  "link_cut",
  "newer_link",
  "too_long",
  "long_link",
  "zero_queries",
  "unusual",
  "may_not_fit",
  "left_out",
  "old_price",
] as const;
export type IssueCode = (typeof issueCodes)[number];

export type Issue = {
  /** The link name of the field. */
  readonly field: string;
  readonly code: IssueCode;
  readonly message: string;
  /** The message in a few words, where there is room for no more: in a picture. */
  readonly short?: string;
  /** What was given, cut to 64 characters. */
  readonly given?: string;
  /** Values that undo what is remarked on, and an order that says so. */
  readonly wayOut?: {
    readonly say: string;
    readonly values: readonly { readonly field: string; readonly value: string }[];
  };
  /** An error means a value was refused; a warning only remarks on it. */
  readonly level: "error" | "warning";
};

/** A warning: something to know of a value that is used. */
export const remark = (code: IssueCode, field: string, message: string, short?: string): Issue => ({
  field,
  code,
  level: "warning",
  message,
  ...(short !== undefined && { short }),
});

export const givenText = (text: string): string => (text.length > 64 ? `${text.slice(0, 63)}…` : text);

/** What no figure may be shown without: that its link was cut, or what the catalogue says against it. */
export const qualifying = ({ issues }: { readonly issues: readonly Issue[] }): readonly Issue[] =>
  issues.filter(({ code }) => code === "link_cut" || code === "may_not_fit");

/** What the catalogue says of the figures: against them, what they leave out, and how old they are. */
export const catalogueSays = ({ issues }: { readonly issues: readonly Issue[] }): readonly Issue[] =>
  issues.filter(({ code }) => ["may_not_fit", "left_out", "old_price"].includes(code));

/** The values that were refused. */
export const errorsIn = ({ issues }: { readonly issues: readonly Issue[] }): readonly Issue[] =>
  issues.filter(({ level }) => level === "error");
