import { type Answer, answer } from "@/lib/decide/answer";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";

/** The answer to a link, as the page and the API get it. */
export const answerTo = (link: string): Answer => answer(interpret(readLink(link)));
