/** A broken promise of the sheet itself: raised while it is built, naming the formula and the place in it. */
export class SheetError extends Error {
  constructor(
    readonly formula: string,
    readonly problem: string,
    readonly place: string,
  ) {
    super(`formula ${formula}: ${problem} at "${place}"`);
    this.name = "SheetError";
  }
}
