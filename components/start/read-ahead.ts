import { makeOpened } from "@/components/calculator/opened-reading";
import { lateViewParts } from "@/components/views/late-view-parts";
import type { StartProps } from "./start-props";

/** Has the link read while the code of the page and of its view comes, and gives what makes the page alive. */
export async function readAhead({ query, view }: StartProps) {
  const [{ comeAlive }] = await Promise.all([import("./come-alive"), lateViewParts.load(view), makeOpened(query)]);
  return comeAlive;
}
