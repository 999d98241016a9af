import { Phrases } from "@/components/answer/phrases";
import type { Headline } from "@/lib/narrative/headline";
import { capitalised, plainText } from "@/lib/narrative/phrase";

/** The answer in one line, which stays in sight when the sentence above does not; that one is for screen readers. */
export function StandingAnswer({ headline }: { readonly headline: Headline }) {
  return (
    <p className="standing-answer" aria-hidden="true" title={plainText(headline.sentence)}>
      {capitalised(headline.clause).map((phrase, index) =>
        phrase.type === "approach" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no other identity than their place
          <Phrases key={index} phrases={[phrase]} />
        ) : (
          phrase.text
        ),
      )}
    </p>
  );
}
