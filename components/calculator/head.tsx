import type { Headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";
import { useAnswerIcon } from "./use-answer-icon";

/** Where what a view shows has come to its end. */
export const resultsEnd = "results-end";

type HeadProps = { readonly title: string; readonly headline: Headline; readonly link: string };

/** What tabs, search engines and previews show. React moves it into the head. */
export function Head({ title, headline, link }: HeadProps) {
  const { best, isAnswer } = headline.yardstick;
  useAnswerIcon(isAnswer ? best?.id : undefined);
  return (
    <>
      <title>{`${title}: ${plainText(headline.clause)} | Crossover`}</title>
      <meta name="description" content={plainText(headline.sentence)} />
      <link rel="canonical" href={`/${link}`} />
      {/* On a small screen the picture stands before the table that comes first: nothing is painted until both are there. */}
      <link rel="expect" href={`#${resultsEnd}`} blocking="render" media="(max-width: 639px)" />
    </>
  );
}
