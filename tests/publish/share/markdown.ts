import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

export type Node = {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
};

/** Markdown as GitHub shows it: GitHub's dialect, HTML let in, and then what its sanitiser leaves. */
const github = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize);

export const shownByGithub = (markdown: string): Node =>
  github.runSync(github.parse(markdown), { value: markdown }) as unknown as Node;

export function elements(node: Node): Node[] {
  const own = node.type === "element" ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(elements)];
}

export const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join("");
