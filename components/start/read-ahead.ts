import { readingCode } from "#reading-code";
import { lateViewParts } from "@/components/views/late-view-parts";
import { evaluated } from "./code-in-pieces";
import type { StartProps } from "./start-props";

/** Has the link read while the code of the page and of its view comes, and gives what makes the page alive. */
export async function readAhead(props: StartProps) {
  const [{ pageCode }] = await Promise.all([import("#page-code"), read(props)]);
  const { comeAlive } = await evaluated(pageCode);
  return comeAlive;
}

async function read({ query, view }: StartProps): Promise<void> {
  const { makeOpened } = await evaluated(readingCode);
  await Promise.all([lateViewParts.load(view), makeOpened(query)]);
}
