import { unreadable } from "../bytes/number";
import type { CallRows } from "../totals/call-rows";
import type { Places, Source } from "./source";

/** Which calls failed, and which repeat an earlier one. */
export class CallStates {
  private readonly texts: (string | null)[] = [];
  private lastStatus: string | null = null;
  private lastFailed = false;

  constructor(
    private readonly source: Source,
    private readonly places: Places,
  ) {}

  fill({ failed, retried, count }: CallRows): void {
    const { places, source, texts } = this;
    failed.fill(0, 0, count);
    if (places.status >= 0) {
      source.fillTexts(places.status, texts, count);
      for (let row = 0; row < count; row++) failed[row] = this.isFailure(texts[row] ?? null) ? 1 : 0;
    }
    if (places.error >= 0) {
      source.fillTexts(places.error, texts, count);
      for (let row = 0; row < count; row++) if (isError(texts[row] ?? null)) failed[row] = 1;
    }
    if (places.retry >= 0) for (let row = 0; row < count; row++) retried[row] = this.isRetry(row) ? 1 : 0;
  }

  /** Most calls have the status of the one before. */
  private isFailure(status: string | null): boolean {
    if (status === this.lastStatus) return this.lastFailed;
    this.lastStatus = status;
    this.lastFailed = status !== null && isFailure(status);
    return this.lastFailed;
  }

  private isRetry(row: number): boolean {
    const { retry } = this.places;
    const value = this.source.figures(retry)[row] as number;
    if (value === unreadable) return /^(?:true|yes|t|y)$/i.test(this.source.text(retry, row) ?? "");
    return value > (/attempt/i.test(this.source.label(retry)) ? 1 : 0);
  }
}

const isError = (error: string | null): boolean => error !== null && !/^(?:|null|none|nan|false|0)$/i.test(error);

/** A status of HTTP from 400 on, or a word for what went wrong. */
function isFailure(status: string): boolean {
  const code = Number(status);
  if (status.trim() !== "" && Number.isInteger(code)) return code >= 400 || code < 0;
  return /fail|error|exception|timeout|timed|cancel|abort|reject|refus|denied/i.test(status);
}
