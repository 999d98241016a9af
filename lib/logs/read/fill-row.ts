import { unreadable } from "../bytes/number";
import { dayMs, type Moment } from "../bytes/time";
import { type FieldName, type Format, fieldNames } from "../formats/format";
import type { CallRow } from "../totals/row";
import type { Source } from "./source";

/** Tokens of a call, or milliseconds of one, beyond which a figure is no such thing. */
const mostOfCall = 2 ** 26;
const mostOfSum = 2 ** 52;

/** Why a row is not used. Its message goes behind "Line 12: ". */
export class Rejection extends Error {}

type Said = Readonly<Record<FieldName, boolean>>;

/** Fills rows of one format and counts what is odd but not wrong. */
export class RowFiller {
  /** Times without a zone. */
  zoneless = 0;
  /** Most logs say few of the fields: the others are not asked for. */
  private readonly said: Said;
  private lastStatus: string | null = null;
  private lastFailed = false;
  private readonly moment: Moment = { ms: 0, hasZone: true };

  constructor(
    private readonly source: Source,
    private readonly format: Format,
  ) {
    this.said = Object.fromEntries(fieldNames.map((field) => [field, source.has(field)])) as Said;
  }

  /** Reads the source's present row. False for one that is no call of a model. Throws a `Rejection` for one that is wrong. */
  fill(row: CallRow): boolean {
    const { source, format, said } = this;
    if (format.only && !this.isWanted(format.only)) return false;
    row.time = this.timeOf("time", true);
    this.fillTokens(row);
    this.fillTimes(row);
    row.costUsd = said.cost ? this.costOf() : Number.NaN;
    row.model = format.modelOf ? source.joined(format.modelOf) : said.model ? source.text("model") : null;
    row.session = said.session ? source.name("session") : Number.NaN;
    row.trace = said.trace ? source.name("trace") : Number.NaN;
    row.failed = this.hasFailed();
    row.retried = said.retry && this.isRetry();
    row.hash = format.isSums || !said.id || Number.isNaN(source.name("id")) ? Number.NaN : source.hash();
    row.blocks = said.blocks ? source.numbers("blocks") : null;
    return true;
  }

  private isWanted({ name, is }: NonNullable<Format["only"]>): boolean {
    const text = this.source.joined([name]);
    return text === null || text === "" || is.includes(text.toUpperCase());
  }

  private fillTokens(row: CallRow): void {
    const { isSums, promptIsUncached } = this.format;
    row.calls = isSums ? this.count("calls", mostOfSum) : Number.NaN;
    row.prompt = this.count("prompt", isSums ? mostOfSum : mostOfCall);
    row.answer = this.count("answer", isSums ? mostOfSum : mostOfCall);
    row.cached = this.count("cached", isSums ? mostOfSum : mostOfCall);
    row.reasoning = this.count("reasoning", isSums ? mostOfSum : mostOfCall);
    if (promptIsUncached) row.prompt += (row.cached || 0) + (this.count("cacheWritten", mostOfSum) || 0);
    if (row.cached > row.prompt) throw new Rejection("more tokens from the cache than the prompt has");
  }

  private count(field: FieldName, most: number): number {
    if (!this.said[field]) return Number.NaN;
    const value = this.source.number(field);
    if (Number.isNaN(value)) return value;
    if (value === unreadable) throw this.unreadable(field, "number");
    if (value < 0 || !Number.isInteger(value))
      throw new Rejection(`${this.source.label(field)} is ${value}, not a whole number of 0 or more`);
    if (value > most) throw new Rejection(`${this.source.label(field)} is ${value}, more than a call can have`);
    return value;
  }

  private unreadable(field: FieldName, what: string): Rejection {
    return new Rejection(
      `${this.source.label(field)} is "${(this.source.text(field) ?? "").slice(0, 40)}", which is no ${what}`,
    );
  }

  private costOf(): number {
    const value = this.source.number("cost");
    if (value === unreadable) throw this.unreadable("cost", "number");
    if (Math.abs(value) > 1e9)
      throw new Rejection(`${this.source.label("cost")} is ${value}, more than anything costs`);
    return value;
  }

  /** A zone that is left out is counted once a row. */
  private timeOf(field: FieldName, countsZone = false): number {
    this.source.moment(field, this.moment);
    const { ms, hasZone } = this.moment;
    if (ms === unreadable) throw this.unreadable(field, "time we know; write it like 2026-10-28T09:00:00Z");
    if (countsZone && !hasZone && !Number.isNaN(ms)) this.zoneless++;
    return this.format.isRelative ? this.source.number(field) : ms;
  }

  private fillTimes(row: CallRow): void {
    if (this.format.isSums) {
      const until = this.timeOf("until");
      row.until = Number.isNaN(until) ? row.time + dayMs : until;
      return;
    }
    row.until = Number.NaN;
    row.wholeMs = this.duration("wholeTime", "end", row.time);
    row.firstMs = this.duration("firstTime", "firstAt", row.time);
  }

  /** As it is said, or from the moment something happened. Whole milliseconds. */
  private duration(field: FieldName, moment: FieldName, started: number): number {
    if (!this.said[field] && !this.said[moment]) return Number.NaN;
    const said = this.source.number(field);
    if (said === unreadable) throw this.unreadable(field, "number");
    const ms = Math.floor((Number.isNaN(said) ? this.timeOf(moment) - started : said) + 0.5);
    if (ms < 0) throw new Rejection("it ends before it starts");
    if (ms > mostOfCall) throw new Rejection("it took more than 18 hours");
    return ms;
  }

  private hasFailed(): boolean {
    const { source, said } = this;
    const error = said.error ? source.text("error") : null;
    if (error !== null && !/^(?:|null|none|nan|false|0)$/i.test(error)) return true;
    const status = said.status ? source.text("status") : null;
    if (status === this.lastStatus) return this.lastFailed;
    this.lastStatus = status;
    this.lastFailed = status !== null && isFailure(status);
    return this.lastFailed;
  }

  private isRetry(): boolean {
    const value = this.source.number("retry");
    if (value === unreadable) return /^(?:true|yes|t|y)$/i.test(this.source.text("retry") ?? "");
    return value > (/attempt/i.test(this.source.label("retry")) ? 1 : 0);
  }
}

/** A status of HTTP from 400 on, or a word for what went wrong. */
function isFailure(status: string): boolean {
  const code = Number(status);
  if (status.trim() !== "" && Number.isInteger(code)) return code >= 400 || code < 0;
  return /fail|error|exception|timeout|timed|cancel|abort|reject|refus|denied/i.test(status);
}
