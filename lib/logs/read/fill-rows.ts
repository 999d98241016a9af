import { unreadable } from "../bytes/number";
import { dayMs, nextMonth } from "../bytes/time";
import { type Format, fieldNames } from "../formats/format";
import { CallRows } from "../totals/call-rows";
import { CallStates } from "./call-states";
import { type Refusal, Refusals } from "./refusals";
import type { Places, Source } from "./source";

/** Tokens of a call, or milliseconds of one, beyond which a figure is no such thing. */
const mostOfCall = 2 ** 26;
const mostOfSum = 2 ** 52;

/** Fills rows of one format, those that a source has at once, and counts what is odd but not wrong. */
export class RowFiller {
  /** Times without a zone. */
  zoneless = 0;
  readonly rows: CallRows;
  private readonly places: Places;
  private readonly mostTokens: number;
  private readonly refusals: Refusals;
  private readonly states: CallStates;

  constructor(
    private readonly source: Source,
    private readonly format: Format,
  ) {
    this.rows = new CallRows(source.size, format.isSums ?? false);
    this.places = Object.fromEntries(fieldNames.map((field) => [field, source.place(field)])) as Places;
    this.refusals = new Refusals(source, this.rows);
    this.states = new CallStates(source, this.places);
    this.mostTokens = format.isSums ? mostOfSum : mostOfCall;
    for (const column of ["time", "prompt", "answer", "cached", "reasoning"] as const)
      this.rows[column] = this.figures(this.places[column], this.rows[column]);
    this.rows.costUsd = this.figures(this.places.cost, this.rows.costUsd);
    if (format.isSums) this.rows.calls = this.figures(this.places.calls, this.rows.calls);
  }

  /** The source's own column, or one of nothing. */
  private figures(place: number, nothing: Float64Array): Float64Array {
    return place < 0 ? nothing : this.source.figures(place);
  }

  /** Reads the source's present rows, and gives those that are wrong, in order. */
  fill(count: number): readonly Refusal[] {
    const { rows, format, places } = this;
    rows.count = count;
    rows.isLeftOut.fill(0, 0, count);
    if (format.only) this.leaveOthersOut(format.only);
    this.checkTimes();
    this.checkTokens();
    if (format.isSums) this.fillUntil();
    else {
      if (places.wholeTime >= 0 || places.end >= 0) this.fillDurations(rows.wholeMs, places.wholeTime, places.end);
      if (places.firstTime >= 0 || places.firstAt >= 0)
        this.fillDurations(rows.firstMs, places.firstTime, places.firstAt);
    }
    if (places.cost >= 0) this.checkCosts();
    this.fillNames();
    this.states.fill(rows);
    return this.refusals.take();
  }

  /** Rows that are no calls of a model. */
  private leaveOthersOut({ name, is }: NonNullable<Format["only"]>): void {
    for (let row = 0; row < this.rows.count; row++) {
      const text = this.source.joined([name], row);
      if (text !== null && text !== "" && !is.includes(text.toUpperCase())) this.rows.isLeftOut[row] = 1;
    }
  }

  /** A zone that is left out is counted once a row. */
  private checkTimes(): void {
    const { rows, places, source } = this;
    if (places.time < 0) return;
    const { time, count, isLeftOut } = rows;
    const zones = source.zones(places.time);
    for (let row = 0; row < count; row++) {
      const ms = time[row] as number;
      if (ms === unreadable) this.refusals.refuseTime(places.time, row);
      else if (zones[row] === 0 && !isLeftOut[row] && !Number.isNaN(ms) && !this.format.isRelative) this.zoneless++;
    }
  }

  private checkTokens(): void {
    const { rows, format, places, mostTokens } = this;
    if (format.isSums) this.refusals.checkCounts(places.calls, rows.calls, mostOfSum);
    this.refusals.checkCounts(places.prompt, rows.prompt, mostTokens);
    this.refusals.checkCounts(places.answer, rows.answer, mostTokens);
    this.refusals.checkCounts(places.cached, rows.cached, mostTokens);
    this.refusals.checkCounts(places.reasoning, rows.reasoning, mostTokens);
    if (format.promptIsUncached) this.addCached();
    if (places.cached < 0) return;
    for (let row = 0; row < rows.count; row++)
      if ((rows.cached[row] as number) > (rows.prompt[row] as number))
        this.refusals.refuse(row, "more tokens from the cache than the prompt has");
  }

  /** To the prompt, where its column leaves that out. */
  private addCached(): void {
    const { rows, places } = this;
    const written = places.cacheWritten < 0 ? null : this.source.figures(places.cacheWritten);
    if (written) this.refusals.checkCounts(places.cacheWritten, written, mostOfSum);
    for (let row = 0; row < rows.count; row++)
      rows.prompt[row] = (rows.prompt[row] as number) + (rows.cached[row] || 0) + (written?.[row] || 0);
  }

  private fillUntil(): void {
    const { rows, places, source } = this;
    const until = places.until < 0 ? null : source.figures(places.until);
    for (let row = 0; row < rows.count; row++) {
      const said = until?.[row] ?? Number.NaN;
      if (said === unreadable) this.refusals.refuseTime(places.until, row);
      const time = rows.time[row] as number;
      rows.until[row] = !Number.isNaN(said) ? said : this.format.isMonthly ? nextMonth(time) : time + dayMs;
    }
  }

  /** As it is said, or from the moment something happened. Whole milliseconds. */
  private fillDurations(into: Float64Array, place: number, moment: number): void {
    const { rows, source } = this;
    const said = place < 0 ? null : source.figures(place);
    const moments = moment < 0 ? null : source.figures(moment);
    for (let row = 0; row < rows.count; row++) {
      let ms = said ? (said[row] as number) : Number.NaN;
      if (ms === unreadable) this.refusals.refuseNumber(place, row);
      else if (moments && Number.isNaN(ms)) {
        const at = moments[row] as number;
        if (at === unreadable) this.refusals.refuseTime(moment, row);
        ms = at - (rows.time[row] as number);
      }
      ms = Math.floor(ms + 0.5);
      into[row] = ms;
      if (ms < 0) this.refusals.refuse(row, "it ends before it starts");
      else if (ms > mostOfCall) this.refusals.refuse(row, "it took more than 18 hours");
    }
  }

  private checkCosts(): void {
    const { rows, places } = this;
    for (let row = 0; row < rows.count; row++) {
      const usd = rows.costUsd[row] as number;
      if (usd === unreadable) this.refusals.refuseNumber(places.cost, row);
      else if (Math.abs(usd) > 1e9)
        this.refusals.refuse(row, `${this.source.label(places.cost)} is ${usd}, more than anything costs`);
    }
  }

  private fillNames(): void {
    const { rows, places, source, format } = this;
    const { count } = rows;
    const { modelOf } = format;
    if (modelOf) for (let row = 0; row < count; row++) rows.model[row] = source.joined(modelOf, row);
    else if (places.model >= 0) source.fillTexts(places.model, rows.model, count);
    if (places.session >= 0) source.fillNames(places.session, rows.session, count);
    if (places.trace >= 0) source.fillNames(places.trace, rows.trace, count);
    if (places.blocks >= 0) for (let row = 0; row < count; row++) rows.blocks[row] = source.numbers(places.blocks, row);
    if (format.isSums || places.id < 0) return;
    source.fillNames(places.id, rows.hash, count);
    for (let row = 0; row < count; row++) if (!Number.isNaN(rows.hash[row])) rows.hash[row] = source.hash(row);
  }
}
