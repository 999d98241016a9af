import { problem } from "@/app/api/respond";
import { longestAddress } from "@/lib/scenario/read/link";

/** The answer to an address that is too long to be one of ours, for what is not a page: a page keeps what was given. */
export const tooLong = ({ url }: Request): Response | null =>
  url.length <= longestAddress ? null : problem(414, `An address may have ${longestAddress} characters`);
