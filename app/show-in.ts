import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { shortName } from "@/lib/scenario/read/short-names";
import { displayOf } from "@/lib/scenario/resolve/display-of";
import { dollars, showIn } from "@/lib/sheet/display";

const asks = new RegExp(`[?&](show|${shortName("show")})=`);

/** Answers a request in the currency that its link asks for, or in dollars; other requests are not touched by it. */
export const showAsAsked = (link: string): void =>
  showIn(asks.test(link) ? displayOf(interpret(readLink(link))) : dollars);
