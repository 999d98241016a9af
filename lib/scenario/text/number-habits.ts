import { hasTwoReadings } from "./number-text";

/** Languages in which a comma stands before the decimals, and points or spaces between thousands. */
const commaLanguages = ["de", "fr", "es", "pt", "nl", "it"];

const numbers = /(?<![\w.,])\d(?:[\d.,]|[ \u00a0\u202f](?=\d{3}(?!\d)))*/g;

/**
 * A text with its numbers in English notation, where a reader's language writes them otherwise: "1.234,50" as "1234.50", "1,5 k"
 * as "1.5 k". Groups of three after a comma stay thousands, because that is how the page writes what is edited.
 */
export function inEnglish(text: string, language: string): string {
  if (!commaLanguages.includes(language.slice(0, 2).toLowerCase())) return text;
  return text.replace(numbers, (number) => {
    const tight = number.replace(/[ \u00a0\u202f]/g, "");
    const isGrouped = /^\d{1,3}(\.\d{3})+,\d+$/.test(tight) || /^\d{1,3}(\.\d{3}){2,}$/.test(tight);
    if (isGrouped || hasTwoReadings(tight)) return tight.replaceAll(".", "").replace(",", ".");
    const isDecimal = /^\d+,\d+$/.test(tight) && !/^[1-9]\d{0,2},\d{3}$/.test(tight);
    return isDecimal ? tight.replace(",", ".") : number;
  });
}
