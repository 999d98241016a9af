import { cardHtml, messageHtml } from "@/lib/publish/embed/card-html";
import { cardQuery, splitCard } from "@/lib/publish/embed/card-parameters";
import { discoveryTags } from "@/lib/publish/embed/discovery";
import { sourcedCard } from "./card-source";

export type CardFile = { readonly status: 200 | 404 | 422 | 503; readonly html: string };

/** The card of a chart by its name, for a query of scenario and look. */
export async function cardFile(
  name: string,
  query: string,
  origin: string | null,
  signal: AbortSignal,
): Promise<CardFile> {
  const { look, link } = splitCard(query);
  const made = await sourcedCard(name, link, look, signal);
  if ("status" in made) {
    // Nothing that was given is lost: the page names it and keeps it in its field.
    const back = link === "" ? "/" : `/?${link}`;
    return { status: made.status, html: messageHtml(made, look.theme, back, origin) };
  }
  const address = `/embed/${name}${cardQuery(look, made.card.link.slice(2))}`;
  return { status: 200, html: cardHtml(made.card, origin, origin === null ? "" : discoveryTags(origin, address)) };
}
