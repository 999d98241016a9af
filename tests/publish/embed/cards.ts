import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { type Card, cardOf } from "@/lib/publish/embed/card";
import { splitCard } from "@/lib/publish/embed/card-parameters";
import { chartOf, defaultLink, sourceOf } from "../files/scenarios";

/** The card of a chart, which must have one. */
export function cardOfLink(chart: string, query = "", link = defaultLink(chart)): Card {
  const card = cardOf(chartOf(chart), sourceOf(link), splitCard(query).look);
  if (typeof card === "string") throw new Error(`${chart} has no card: ${card}`);
  return card;
}

export const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;'q' \u0000\u001b \u202e 🎉 \uFFFF]]>`;

const worded =
  /^(title|subtitle|summary|name|label|endLabel|startLabel|note|text|caption|xTitle|yTitle|share|total|value|message|link)$/;

const poisoned = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (key, each) => (worded.test(key) && typeof each === "string" ? hostile : each)),
  ) as Value;

/** The same card with every text replaced. */
export const poisonedCard = (card: Card): Card => ({
  ...poisoned(card),
  wide: poisoned<ChartSpec>(card.wide),
  compact: poisoned<ChartSpec>(card.compact),
  notices: [{ field: hostile, code: "link_cut", level: "warning", message: hostile }],
  look: card.look,
});
