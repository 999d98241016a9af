import type { Headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";

type HeadProps = { readonly title: string; readonly headline: Headline; readonly link: string };

/** What tabs, search engines and previews show. React moves it into the head. */
export function Head({ title, headline, link }: HeadProps) {
  return (
    <>
      <title>{`${title} | Crossover`}</title>
      <meta name="description" content={plainText(headline.sentence)} />
      <link rel="canonical" href={`/${link}`} />
    </>
  );
}
