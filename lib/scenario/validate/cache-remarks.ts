import { approaches } from "../../model/approaches";
import { formatCount, formatNumber } from "../../sheet/format";
import { shareText } from "../../sheet/share-text";
import { type Issue, remark } from "../read/issue";
import { figureIn } from "./approach-sheet";
import type { Subject } from "./obstacle";

/** A share so much above or below another is said. */
const noticeable = 0.05;

/** What traffic leaves of a prompt cache: fewer warm prompts than are typed, or than a preset assumes. */
export function cacheRemarks({ id, sheet }: Subject): readonly Issue[] {
  if (!sheet.quantities.has("cacheLife") || figureIn(sheet, "cacheableTokens", "tok") === 0) return [];
  const read = (name: string, unit = "1") => figureIn(sheet, name, unit);
  const [given, inOfficeHours] = [read("cacheHitShare"), read("warmInOfficeHours")];
  const byChance = 1 - read("coldShare") / read("turnsTogether");
  const isTyped = read("isWarmShareTyped") > 0;
  if (given <= (isTyped ? inOfficeHours : byChance) + noticeable) return [];
  const [queries, life, hours] = [
    read("queriesInMonth", "query/month"),
    read("cacheLife", "min"),
    read("arrivalHours", "h/month"),
  ].map(formatCount);
  const chance = byChance < 0.1 ? `${formatNumber(Number((byChance * 100).toPrecision(2)))}%` : shareText(byChance);
  const found = `At ${queries} queries a month, a cache of ${life} minutes is warm for ${chance} of the prompts of ${approaches[id].inSentence} if visits come at random in ${hours} hours`;
  const field = `${id}.cacheHitShare`;
  if (!isTyped) {
    const message = `${found}; that is counted, not the ${shareText(given)} assumed. Enter yours if they come closer.`;
    return [remark("left_out", field, message)];
  }
  const message = `${found}, and for ${shareText(inOfficeHours)} if all come in office hours; ${shareText(given)} are taken to find it warm. Enter less, unless they come close together, as in conversations.`;
  const short = "so few queries leave a prompt cache cold more often than typed";
  return [remark("may_not_fit", field, message, short)];
}
