export type Size = {
  readonly width: number;
  readonly height: number;
  /** Draw title and subtitle inside the picture: for an image that stands alone. */
  readonly heading?: boolean;
};

/** Narrower than this, a chart is drawn from its compact spec. */
export const compactBelowWidth = 560;

/** The height at which a chart with a plot looks right. */
export const plotHeight = ({ width }: Pick<Size, "width">): number => (width < compactBelowWidth ? 300 : 380);
